import { daysBetween, type LocalDate } from '../../../kernel/local-date.js';

/** Days left at which an organ is reminded: two weeks, one week and one day before; then daily for five days after. */
const BEFORE = [14, 7, 1] as const;
const LONGEST_AFTER = 5;

/**
 * The reminder to be made today (催报提醒), as days left, negative when overdue; `null` for none. Where a day was missed (the
 * server stood still) the last one before the due day is made up; none of those before it.
 */
export function reminderOf(dueOn: LocalDate, today: LocalDate): number | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return -left <= LONGEST_AFTER ? left : null;
  return [...BEFORE].reverse().find((days) => left <= days) ?? null;
}
