import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database, OrganTransaction } from '../../platform/database/schema.js';
import type { CalendarNoticeTable } from '../../platform/database/schema/calendar.js';

export type NoticeRow = Selectable<CalendarNoticeTable>;

/** The newest version of each year, by year: which they are, not what they say. */
export function newestIds(db: Kysely<Database>) {
  return db
    .selectFrom('calendar_notice')
    .distinctOn('year')
    .select(['year', 'version', 'notice_id'])
    .orderBy('year')
    .orderBy('version', 'desc')
    .execute();
}

export function noticesById(db: Kysely<Database>, ids: readonly string[]): Promise<NoticeRow[]> {
  return db.selectFrom('calendar_notice').selectAll().where('notice_id', 'in', ids).execute();
}

/** Every version of every year, the newest first. */
export function allNotices(db: Kysely<Database>): Promise<NoticeRow[]> {
  return db.selectFrom('calendar_notice').selectAll().orderBy('year', 'desc').orderBy('version', 'desc').execute();
}

/**
 * Waits until every transaction that has read the calendar is over, and holds new readers until this one is: a limit
 * counted by the calendar before is committed, and seen by the recomputation that follows.
 */
export async function lockNotices(trx: OrganTransaction): Promise<void> {
  await sql`LOCK TABLE calendar_notice IN ACCESS EXCLUSIVE MODE`.execute(trx);
}

export async function insertNotice(
  trx: OrganTransaction,
  notice: Omit<NoticeRow, 'version'>,
): Promise<{ readonly version: number }> {
  const before = await trx
    .selectFrom('calendar_notice')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('year', '=', notice.year)
    .executeTakeFirst();
  const version = (before?.version ?? 0) + 1;
  await trx
    .insertInto('calendar_notice')
    .values({
      ...notice,
      version,
      holidays: JSON.stringify(notice.holidays),
      working_days: JSON.stringify(notice.working_days),
    })
    .execute();
  return { version };
}
