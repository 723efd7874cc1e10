import { addDays, type LocalDate } from '../../kernel/local-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * Working days left after `today` until `due`, the due day itself counted; 0 on the last day; negative by the working
 * days it is overdue.
 */
export function workingDaysLeft(calendar: WorkingCalendar, due: LocalDate, today: LocalDate): number {
  return due >= today
    ? workingDaysBetween(calendar, today, due)
    : -Math.max(1, workingDaysBetween(calendar, due, today));
}

/** Working days after `from` up to and with `to`. */
function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (calendar.day(date).working) count += 1;
  }
  return count;
}
