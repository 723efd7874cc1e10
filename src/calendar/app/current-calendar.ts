import type { Kysely } from 'kysely';
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
  const newest = await newestIds(db);
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
