import chineseDays from 'chinese-days';
import { yearOf, type LocalDate } from '../../kernel/local-date.js';
import { holiday, isWeekend, makeUpDay, plainDay } from './make-day.js';
import type { CalendarDay, WorkingCalendar } from './working-calendar.js';

/** The years whose notices the data hold. Past the last one the package says nothing but Monday to Friday. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

/** The package's short names, as the notices have them in full. */
const FULL_NAMES: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/** The country's calendar by the notices for 2004 to 2026; later years are provisional. */
export const NATIONAL_CALENDAR: WorkingCalendar = { firstYear: FIRST_YEAR, day: nationalDay };

function nationalDay(date: LocalDate): CalendarDay {
  const year = yearOf(date);
  if (year < FIRST_YEAR) throw new RangeError(`no calendar for ${date}`);
  if (year > LAST_YEAR) return plainDay(date, true);
  const { work, name } = chineseDays.getDayDetail(localNoon(date));
  // A day of a notice is named `Spring Festival,春节,4`; any other by its English weekday.
  const [, chinese] = name.split(',');
  if (chinese === undefined) return plainDay(date, false);
  if (!work) return holiday(date, FULL_NAMES[chinese] ?? chinese);
  return isWeekend(date) ? makeUpDay(date) : plainDay(date, false);
}

/** The package reads dates in the machine's zone; a text would be a day off west of Greenwich. */
function localNoon(date: LocalDate): Date {
  return new Date(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);
}
