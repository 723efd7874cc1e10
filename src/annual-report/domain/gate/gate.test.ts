import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import type { Finding } from '../check/finding.js';
import { findingIdentity } from './finding-identity.js';
import { checkDecision, gateOf, type FindingDecision } from './gate.js';

const finding: Finding = {
  code: 'text.figure',
  severity: 'error',
  section: 3,
  excerpt: '受理 1 件',
  line: 9,
  params: { a: 1, b: 2 },
};
const decided = (kind: FindingDecision['kind']): FindingDecision => ({
  kind,
  reason: '据实',
  name: '某甲',
  decidedOn: localDate('2026-01-20'),
});

describe('which finding a decision is on', () => {
  it.each<[string, Partial<Finding>, boolean]>([
    ['another line', { line: 40 }, true],
    ['parameters in another order', { params: { b: 2, a: 1 } }, true],
    ['other parameters', { params: { a: 1, b: 3 } }, false],
    ['other words', { excerpt: '受理 2 件' }, false],
    ['another section', { section: 4 }, false],
    ['another code', { code: 'text.year' }, false],
  ])('%s', (_, changes, same) => {
    expect(findingIdentity({ ...finding, ...changes }) === findingIdentity(finding)).toBe(same);
  });

  it('is late every day anew, and the same', () => {
    const late = (published: string): Finding => ({ code: 'late', severity: 'warning', params: { published } });
    expect(findingIdentity(late('2026-02-01'))).toBe(findingIdentity(late('2026-02-02')));
  });
});

describe('the gate', () => {
  it('lets through what is kept with a reason or acknowledged, and no error that is merely acknowledged', () => {
    expect(
      gateOf([
        { severity: 'error', decision: null },
        { severity: 'error', decision: decided('acknowledged') },
        { severity: 'error', decision: decided('override') },
        { severity: 'warning', decision: null },
        { severity: 'warning', decision: decided('acknowledged') },
      ]),
    ).toEqual({ errors: 2, warnings: 1 });
  });

  it.each([
    ['error', { reason: ' 据实 ', name: '某甲' }, { kind: 'override', reason: '据实', name: '某甲' }],
    ['error', { reason: ' ', name: '某甲' }, 'input.invalid'],
    ['error', { reason: '据实' }, 'input.invalid'],
    ['error', { reason: '长'.repeat(401), name: '某甲' }, 'input.invalid'],
    ['warning', {}, { kind: 'acknowledged', reason: null, name: null }],
    ['warning', { reason: '已核' }, { kind: 'acknowledged', reason: '已核', name: null }],
  ] as const)('takes for an %s: %j', (severity, words, expected) => {
    const result = checkDecision(severity, words);
    expect(result.ok ? result.value : result.code).toEqual(expected);
  });
});
