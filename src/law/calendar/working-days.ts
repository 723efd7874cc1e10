import { addDays, type LocalDate } from '../../kernel/local-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A date reached by counting; `provisional` where a day on the way belongs to a year without a notice. */
export interface CountedDate {
  readonly date: LocalDate;
  readonly provisional: boolean;
}

/** The `count`-th working day after `from`; the period begins the day after the event, so `from` itself never counts. */
export function workingDayAfter(calendar: WorkingCalendar, from: LocalDate, count: number): CountedDate {
  let date = from;
  let provisional = false;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    const day = calendar.day(date);
    provisional ||= day.provisional;
    if (day.working) left -= 1;
  }
  return { date, provisional };
}

/**
 * `date` itself, or the first working day after it where it is a day off: a period whose last day is a day off ends on the
 * first day after it (《民事诉讼法》 Art. 85, which 《行政复议法》 Art. 88 and 《行政诉讼法》 Art. 101 apply).
 */
export function workingDayOnOrAfter(calendar: WorkingCalendar, date: LocalDate): CountedDate {
  const day = calendar.day(date);
  return day.working ? { date, provisional: day.provisional } : workingDayAfter(calendar, date, 1);
}
