// The package's data, not its functions: those build their tables in the machine's zone, a day off west of Greenwich.
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { yearOf, type LocalDate } from '../../kernel/local-date.js';
import { holiday, isWeekend, makeUpDay, plainDay, statutoryDay } from './make-day.js';
import { statutoryHoliday } from './statutory-holidays.js';
import type { CalendarDay, WorkingCalendar } from './working-calendar.js';

/** The years whose notices the data hold. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

/** Date to name, as `2026-02-17` to `Spring Festival,春节,4`; make-up days bear the name of their holiday too. */
const HOLIDAYS: Readonly<Record<string, string>> = notices.holidays;
const MAKE_UP_DAYS: Readonly<Record<string, string>> = notices.workdays;

/** The package's short names, as the notices have them in full. */
const FULL_NAMES: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/**
 * The country's calendar by the notices for 2004 to 2026; later years are provisional, their holidays those of the law alone
 * (docs/decisions/0103).
 */
export const NATIONAL_CALENDAR: WorkingCalendar = { firstYear: FIRST_YEAR, day: nationalDay };

function nationalDay(date: LocalDate): CalendarDay {
  const year = yearOf(date);
  if (year < FIRST_YEAR) throw new RangeError(`no calendar for ${date}`);
  if (year > LAST_YEAR) return unannouncedDay(date);
  if (MAKE_UP_DAYS[date] !== undefined && isWeekend(date)) return makeUpDay(date);
  const [, name] = HOLIDAYS[date]?.split(',') ?? [];
  return name === undefined ? plainDay(date, false) : holiday(date, FULL_NAMES[name] ?? name);
}

function unannouncedDay(date: LocalDate): CalendarDay {
  const name = statutoryHoliday(date);
  return name === null ? plainDay(date, true) : statutoryDay(date, name);
}
