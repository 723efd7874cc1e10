import { yearOf, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { holiday, isWeekend, makeUpDay, plainDay } from './make-day.js';
import type { CalendarDay, WorkingCalendar } from './working-calendar.js';

/**
 * The State Council's notice for a year, as an administrator loads it. Its days lie in the year itself or in the December
 * before (the notice for 2019 gave 2018-12-31 off and made 2018-12-29 a working day).
 */
export interface HolidayNotice {
  readonly year: number;
  /** Every day off, weekends among them too, with the name of the holiday. */
  readonly holidays: readonly { readonly date: LocalDate; readonly name: string }[];
  /** Weekend days turned working. */
  readonly workingDays: readonly LocalDate[];
}

/**
 * Lays a notice over a calendar: it says the whole of its year, so that a notice put right replaces the first one. Refuses
 * (`calendar.notice`) days of other years, a day named twice, a working day that is no weekend day, and a notice without
 * any holiday.
 */
export function withNotice(calendar: WorkingCalendar, notice: HolidayNotice): Result<WorkingCalendar> {
  const days = new Map<LocalDate, CalendarDay>();
  const wrong = (date: string, reason: string) => refuse('calendar.notice', { year: notice.year, date, reason });
  if (notice.year < calendar.firstYear)
    return refuse('calendar.year', { year: notice.year, first: calendar.firstYear });
  if (notice.holidays.length === 0) return wrong('', '没有放假日期');
  const listed = [
    ...notice.holidays.map(({ date, name }) => holiday(date, name)),
    ...notice.workingDays.map((date) => makeUpDay(date)),
  ];
  for (const day of listed) {
    if (!belongs(day.date, notice.year)) return wrong(day.date, '不属于该年度的放假安排');
    if (days.has(day.date)) return wrong(day.date, '同一日期出现两次');
    if (day.kind === 'makeUp' && !isWeekend(day.date)) return wrong(day.date, '不是周末，本来就是工作日');
    days.set(day.date, day);
  }
  return ok({
    firstYear: calendar.firstYear,
    day: (date) => days.get(date) ?? (yearOf(date) === notice.year ? plainDay(date, false) : calendar.day(date)),
  });
}

function belongs(date: LocalDate, year: number): boolean {
  return yearOf(date) === year || date.startsWith(`${year - 1}-12-`);
}
