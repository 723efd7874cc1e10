import type { LocalDate } from '../../kernel/local-date.js';
import { lastDayOf, firstDayOf, addDays } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { NATIONAL_CALENDAR, noticeSource, type CalendarDay } from '../../law/calendar/index.js';
import type { Db } from '../../platform/database/schema.js';
import { allNotices } from '../db/notices.js';
import { LAST_SHIPPED_YEAR } from '../domain/notice.js';
import { currentCalendar } from './current-calendar.js';

export interface NoticeSummary {
  readonly year: number;
  /** 0 for a year that the program brings with it. */
  readonly version: number;
  /** The version that counts now. */
  readonly inForce: boolean;
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly loadedAt: Date | null;
}

/** The years whose notices are known (已有放假安排的年度), the last first, with every version loaded. */
export async function listNotices(db: Db): Promise<NoticeSummary[]> {
  const rows = await allNotices(db);
  const newest = new Map<number, number>();
  for (const { year, version } of rows) newest.set(year, Math.max(version, newest.get(year) ?? 0));
  const shipped = Array.from({ length: LAST_SHIPPED_YEAR - NATIONAL_CALENDAR.firstYear + 1 }, (_, index) => {
    const year = LAST_SHIPPED_YEAR - index;
    const { title, documentNumber } = noticeSource(year) ?? { title: null, documentNumber: null };
    return { year, version: 0, inForce: !newest.has(year), title, documentNumber, loadedAt: null };
  });
  const loaded = rows.map((row) => ({
    year: row.year,
    version: row.version,
    inForce: newest.get(row.year) === row.version,
    title: row.title,
    documentNumber: row.document_number,
    loadedAt: row.loaded_at,
  }));
  return [...loaded, ...shipped].sort((a, b) => b.year - a.year || b.version - a.version);
}

/** A year's calendar in force: the days that its notice makes other than the week does. Refuses `calendar.unknown`. */
export async function calendarYear(db: Db, year: number): Promise<Result<CalendarDay[]>> {
  const calendar = await currentCalendar(db);
  if (year < calendar.firstYear || !(year < 3000)) return refuse('calendar.unknown', { year });
  const days: CalendarDay[] = [];
  for (let date: LocalDate = firstDayOf(year); date <= lastDayOf(year); date = addDays(date, 1)) {
    const day = calendar.day(date);
    if (day.provisional) return refuse('calendar.unknown', { year });
    if (day.kind === 'holiday' || day.kind === 'makeUp') days.push(day);
  }
  return ok(days);
}
