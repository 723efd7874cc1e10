import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { checkDueDay, punctuality, reportDue } from './due.js';
import { reminderOf } from './reminder.js';

const day = (text: string | null) => (text === null ? null : localDate(text));

describe('the day a report is due', () => {
  it.each([
    ['department', null, '2026-01-31'],
    ['government', null, '2026-03-31'],
    ['department', '2026-01-15', '2026-01-15'],
    // A day later than the law is none (Art. 49).
    ['department', '2026-02-15', '2026-01-31'],
  ] as const)('%s, set %s: %s', (level, set, dueOn) => {
    expect(reportDue(level, 2025, day(set)).dueOn).toBe(dueOn);
  });

  it.each([
    ['department', '2026-01-31', true],
    ['department', '2026-02-01', false],
    ['government', '2026-03-31', true],
    ['government', '2026-04-01', false],
    ['department', '2026-01-01', true],
    ['department', '2025-12-31', false],
  ] as const)('%s may be told %s: %s', (level, due, lawful) => {
    expect(checkDueDay(level, 2025, localDate(due)).ok).toBe(lawful);
  });
});

describe('whether a report is in time', () => {
  it.each([
    ['2026-01-15', null, null, 'pending'],
    ['2026-01-16', null, null, 'overdue'],
    ['2026-01-20', '2026-01-15', null, 'pending'],
    ['2026-01-20', '2026-01-16', null, 'late'],
    // Handed in, but not published by the day of the law.
    ['2026-02-01', '2026-01-15', null, 'overdue'],
    ['2026-02-10', '2026-01-15', '2026-01-31', 'inTime'],
    ['2026-02-10', '2026-01-15', '2026-02-01', 'late'],
    ['2026-02-10', '2026-01-16', '2026-01-31', 'late'],
    // Who hands in to nobody has published.
    ['2026-02-10', null, '2026-01-15', 'inTime'],
  ])('on %s, handed in %s, published %s: %s', (today, handedIn, published, expected) => {
    const facts = {
      dueOn: localDate('2026-01-15'),
      lawDueOn: localDate('2026-01-31'),
      handedInOn: day(handedIn),
      publishedOn: day(published),
    };
    expect(punctuality(facts, localDate(today))).toBe(expected);
  });
});

describe('reminders', () => {
  it.each([
    ['2026-01-16', null],
    ['2026-01-17', 14],
    ['2026-01-20', 14],
    ['2026-01-24', 7],
    ['2026-01-29', 7],
    ['2026-01-30', 1],
    ['2026-01-31', 1],
    ['2026-02-01', -1],
    ['2026-02-05', -5],
    ['2026-02-06', null],
  ])('on %s: %s', (today, expected) => {
    expect(reminderOf(localDate('2026-01-31'), localDate(today))).toBe(expected);
  });
});
