import { expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import type { OrganOfYear } from '../../../organs/index.js';
import { memberFindings } from './member-findings.js';
import { problemsOf } from './problems.js';
import type { MemberLine, RolledUp } from './roll-up.js';

const YEAR_END = localDate('2025-07-01');
const organ = (code: string, endedOn: OrganOfYear['endedOn'] = null): OrganOfYear => ({
  id: code.toLowerCase(),
  code,
  name: `示例${code}`,
  level: 'department',
  kind: 'bureau',
  parentId: 'city',
  endedOn,
  movedFrom: [],
});
const line = (of: OrganOfYear, frozen: MemberLine['frozen'] = null): MemberLine => ({
  organ: of,
  itself: of.code === 'CITY',
  frozen,
  cells: {},
  inside: [of.code],
  countedIn: null,
});

it('names members that are missing or late, the gravest first; of one that is no more nobody asks a report', () => {
  const signed = { signingNo: 1, version: null, content: 'sha256:0', cells: {}, members: null };
  const [city, bureau, east] = [organ('CITY'), organ('BUREAU'), organ('EAST')];
  const sum: RolledUp = {
    cells: {},
    lines: [line(city), line(bureau), line(east, signed), line(organ('OLD', YEAR_END))],
    countedTwice: [{ code: 'X', name: '示例X', in: [bureau, east] }],
    leftOut: [],
    unlisted: [],
  };
  const dueOn = localDate('2026-01-31');
  const problems = problemsOf(sum, ({ organ: { code } }) => ({
    punctuality: 'overdue',
    dueOn,
    stage: code === 'EAST' ? 'signed' : 'none',
  }));
  expect(problems.map(({ kind, organ: { code } }) => `${kind} ${code}`)).toEqual([
    'countedTwice X',
    'notBegun BUREAU',
    'notHandedIn EAST',
    'overdue BUREAU',
    'overdue EAST',
    'ended OLD',
  ]);
  expect(memberFindings(problems)).toEqual([
    { code: 'rollup.double', params: { member: '示例X', by: '示例BUREAU、示例EAST' } },
    { code: 'rollup.missing', params: { member: '示例BUREAU', kind: 'notBegun' } },
    { code: 'rollup.missing', params: { member: '示例EAST', kind: 'notHandedIn' } },
  ]);
});
