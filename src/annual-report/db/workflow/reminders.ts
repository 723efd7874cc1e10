import type { Insertable } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { AnnualReportReminderTable } from '../../../platform/database/schema/annual-reports.js';

/** Keeps a reminder; `false` where it was made before. */
export async function insertReminder(
  trx: OrganTransaction,
  row: Insertable<AnnualReportReminderTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('annual_report_reminder')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('days')
    .executeTakeFirst();
  return inserted !== undefined;
}
