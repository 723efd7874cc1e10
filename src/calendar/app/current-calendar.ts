import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../../platform/database/schema.js';
import { newestIds, noticesById } from '../db/notices.js';
import { currentCalendarOf, type CurrentCalendar } from '../domain/notice.js';

/** The calendars this process made last, by the notices they are made of. */
const made = new Map<string, CurrentCalendar>();
const KEPT = 8;

/**
 * The working calendar in force (工作日历): the State Council's notices as shipped and as loaded since. Asks the database each
 * time which notices are the newest, so that no process counts by an old one. Where a limit is written, give the
 * transaction: a notice loaded meanwhile waits for it, and its recomputation sees the case.
 */
export async function currentCalendar(db: Kysely<Database>): Promise<CurrentCalendar> {
  return calendarOf(db, await newestIds(db));
}

/** Which notices are the newest, as an expression of a statement that reads other things too; for `calendarOf`. */
export const NEWEST_NOTICES: RawBuilder<readonly NewestNotice[]> = sql`(
  SELECT coalesce(json_agg(json_build_object('notice_id', notice_id) ORDER BY year), '[]')
  FROM (SELECT DISTINCT ON (year) year, notice_id FROM calendar_notice ORDER BY year, version DESC) AS newest)`;

export interface NewestNotice {
  readonly notice_id: string;
}

/** The working calendar that these notices make, the newest of each year. */
export async function calendarOf(db: Kysely<Database>, newest: readonly NewestNotice[]): Promise<CurrentCalendar> {
  const key = newest.map((row) => row.notice_id).join(' ');
  const known = made.get(key);
  if (known) return known;
  const rows =
    newest.length === 0
      ? []
      : await noticesById(
          db,
          newest.map((row) => row.notice_id),
        );
  const calendar = currentCalendarOf(
    rows.map(({ year, version, holidays, working_days: workingDays }) => ({
      notice: { year, holidays, workingDays },
      version,
    })),
  );
  for (const oldest of made.keys()) {
    if (made.size < KEPT) break;
    made.delete(oldest);
  }
  made.set(key, calendar);
  return calendar;
}
