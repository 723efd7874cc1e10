import type { Selectable } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { AnnualReportPromiseTable } from '../../../platform/database/schema/annual-reports.js';

export type PromiseRow = Selectable<AnnualReportPromiseTable>;

/** The answers given in a year's report. */
export function selectPromises(trx: OrganTransaction, organId: string, year: number): Promise<PromiseRow[]> {
  return trx
    .selectFrom('annual_report_promise')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .execute();
}

/** Keeps an answer, in place of the one before. */
export async function upsertPromise(trx: OrganTransaction, row: PromiseRow): Promise<void> {
  const { state, words, answered_by, answered_at } = row;
  await trx
    .insertInto('annual_report_promise')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year', 'promise_key']).doUpdateSet({ state, words, answered_by, answered_at }),
    )
    .execute();
}
