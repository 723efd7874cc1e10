import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar } from './national-calendar.js';
import { workingDayAfter, workingDayOnOrAfter } from './working-days.js';

describe('counting working days', () => {
  it.each([
    // Friday before a plain weekend
    ['2026-03-06', 1, '2026-03-09'],
    // the day before the Spring Festival of 2026; its make-up Saturday 28 February counts
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-02'],
    // over the year end 2025/2026: Sunday 4 January works
    ['2025-12-31', 1, '2026-01-04'],
    ['2025-12-30', 2, '2026-01-04'],
    // National Day and Mid-Autumn 2025 together
    ['2025-09-30', 1, '2025-10-09'],
    ['2025-10-08', 3, '2025-10-11'],
    ['2026-03-06', 0, '2026-03-06'],
  ])('from %s, %i: %s', (from, count, expected) => {
    expect(workingDayAfter(calendar, localDate(from), count)).toEqual({ date: expected, provisional: false });
  });

  it.each([
    ['2026-03-06', '2026-03-06'],
    ['2026-03-07', '2026-03-09'],
    ['2026-10-03', '2026-10-08'],
    ['2026-02-28', '2026-02-28'],
  ])('a last day of %s becomes %s', (date, expected) => {
    expect(workingDayOnOrAfter(calendar, localDate(date)).date).toBe(expected);
  });

  it('is provisional as soon as one day on the way is', () => {
    expect(workingDayAfter(calendar, localDate('2026-12-31'), 1).provisional).toBe(true);
    expect(workingDayAfter(calendar, localDate('2026-12-30'), 1).provisional).toBe(false);
    expect(workingDayOnOrAfter(calendar, localDate('2027-01-02')).provisional).toBe(true);
  });

  it('adds up: n then m working days are n + m', () => {
    const start = fc.integer({ min: 0, max: 8000 }).map((n) => addDays(localDate('2004-01-01'), n));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (from, n, m) => {
        const twice = workingDayAfter(calendar, workingDayAfter(calendar, from, n).date, m).date;
        expect(workingDayAfter(calendar, from, n + m).date).toBe(twice);
        expect(calendar.day(twice).working).toBe(true);
      }),
    );
  });
});
