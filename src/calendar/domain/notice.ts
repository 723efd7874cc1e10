import { firstDayOf, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import {
  NATIONAL_CALENDAR,
  withNotice,
  type CalendarDay,
  type HolidayNotice,
  type WorkingCalendar,
} from '../../law/calendar/index.js';

/** The last year whose notice the program brings with it. */
export const LAST_SHIPPED_YEAR = lastShippedYear();

/** A notice as loaded; a later version of its year replaces the whole of an earlier one. */
export interface LoadedNotice {
  readonly notice: HolidayNotice;
  readonly version: number;
}

/** The calendar in force: the notices shipped, and over them the newest version of each year loaded. */
export interface CurrentCalendar extends WorkingCalendar {
  /** `2026` as shipped; `2026+2027.1+2028.2` with version 1 for 2027 and 2 for 2028 laid over. */
  readonly version: string;
}

export function currentCalendarOf(newest: readonly LoadedNotice[]): CurrentCalendar {
  let calendar: WorkingCalendar = NATIONAL_CALENDAR;
  const inOrder = [...newest].sort((a, b) => a.notice.year - b.notice.year);
  for (const { notice } of inOrder) {
    const layered = withNotice(calendar, notice);
    if (!layered.ok) throw new Error(`a notice that was loaded does not hold: ${layered.code}`);
    calendar = layered.value;
  }
  const version = [LAST_SHIPPED_YEAR, ...inOrder.map((it) => `${it.notice.year}.${it.version}`)].join('+');
  return { firstYear: calendar.firstYear, day: remembering((date) => calendar.day(date)), version };
}

/** Days kept in mind; a list of cases long overdue asks for the same few hundred again and again. */
const REMEMBERED = 10_000;

function remembering(day: WorkingCalendar['day']): WorkingCalendar['day'] {
  const known = new Map<LocalDate, CalendarDay>();
  return (date) => {
    const before = known.get(date);
    if (before) return before;
    const found = day(date);
    if (known.size >= REMEMBERED) known.clear();
    known.set(date, found);
    return found;
  };
}

const LIMITS = { title: 120, documentNumber: 40 };

/** Where the notice stands: title and document number, which a person can look up. */
export function checkSource(source: { readonly title: string; readonly documentNumber: string }): Result<{
  readonly title: string;
  readonly documentNumber: string;
}> {
  const title = source.title.trim();
  const documentNumber = source.documentNumber.trim();
  if (title === '' || title.length > LIMITS.title) {
    return refuse('input.invalid', { field: '文件标题', reason: `请填写，不超过 ${LIMITS.title} 字` });
  }
  if (documentNumber === '' || documentNumber.length > LIMITS.documentNumber) {
    return refuse('input.invalid', { field: '文号', reason: `请填写，不超过 ${LIMITS.documentNumber} 字` });
  }
  return ok({ title, documentNumber });
}

function lastShippedYear(): number {
  let year = NATIONAL_CALENDAR.firstYear;
  while (!NATIONAL_CALENDAR.day(firstDayOf(year + 1)).provisional) year += 1;
  return year;
}
