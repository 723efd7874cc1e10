import { expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { organsOfYear, type DatedOrgan } from './organs-of-year.js';

const YEAR = { from: localDate('2025-01-01'), to: localDate('2025-12-31') };
const version = (validFrom: string, parentId: string, ended = false): DatedOrgan => ({
  id: 'a',
  code: 'A',
  name: '示例局',
  level: 'department',
  kind: 'bureau',
  parentId,
  validFrom: localDate(validFrom),
  ended,
});

it.each<[string, DatedOrgan[], object[]]>([
  ['stands all year', [version('2019-01-01', 'x')], [{ parentId: 'x', endedOn: null, movedFrom: [] }]],
  [
    'changed over within the year',
    [version('2019-01-01', 'x'), version('2025-06-01', 'y')],
    [{ parentId: 'y', movedFrom: ['x'] }],
  ],
  [
    'changed over before it',
    [version('2019-01-01', 'x'), version('2025-01-01', 'y')],
    [{ parentId: 'y', movedFrom: [] }],
  ],
  [
    'changes over after it',
    [version('2019-01-01', 'x'), version('2026-01-01', 'y')],
    [{ parentId: 'x', movedFrom: [] }],
  ],
  [
    'was merged within it',
    [version('2019-01-01', 'x'), version('2025-03-01', 'y', true)],
    [{ parentId: 'x', endedOn: '2025-03-01' }],
  ],
  ['was abolished before it', [version('2019-01-01', 'x'), version('2025-01-01', 'x', true)], []],
  ['did not exist yet', [version('2026-01-01', 'x')], []],
])('an organ that %s', (_what, versions, counted) => {
  expect(organsOfYear(versions, YEAR)).toMatchObject(counted);
  expect(organsOfYear(versions, YEAR)).toHaveLength(counted.length);
});
