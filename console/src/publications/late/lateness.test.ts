import { expect, it } from 'vitest';
import { lateness } from './lateness.ts';

it.each([
  ['draft', '2026-03-01', null, 'overdue'],
  ['approved', '2026-03-02', null, 'soon'],
  ['scheduled', '2026-03-09', null, 'soon'],
  ['review', '2026-03-10', null, null],
  ['draft', null, null, null],
  ['published', '2026-02-02', 3, 'publishedLate'],
  ['published', '2026-02-02', null, null],
  ['withheld', '2026-02-02', null, null],
] as const)('%s, due on %s, %s days late: %s', (stage, dueOn, lateDays, expected) => {
  expect(lateness({ stage, dueOn, lateDays }, '2026-03-02')).toBe(expected);
});
