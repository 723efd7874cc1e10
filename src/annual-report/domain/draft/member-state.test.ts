import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { isOverdue, memberState } from './member-state.js';

const dueOn = localDate('2026-01-31');

describe('state of a member’s report', () => {
  it.each([
    ['on the last day', '2026-01-31', true, 'published'],
    ['a day late', '2026-02-01', true, 'late'],
    ['being written', null, true, 'draft'],
    ['not begun', null, false, 'missing'],
  ] as const)('%s', (_, published, drafting, state) => {
    const firstPublishedOn = published === null ? null : localDate(published);
    expect(memberState({ dueOn, firstPublishedOn, drafting })).toBe(state);
  });

  it.each([
    ['2026-01-31', null, false],
    ['2026-02-01', null, true],
    ['2026-02-01', '2026-01-20', false],
    ['2026-03-01', '2026-02-20', false],
  ] as const)('on %s, published %s, is overdue: %s', (today, published, overdue) => {
    const firstPublishedOn = published === null ? null : localDate(published);
    expect(isOverdue({ dueOn, firstPublishedOn, drafting: false }, localDate(today))).toBe(overdue);
  });
});
