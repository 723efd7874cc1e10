import type { Insertable, Selectable } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { AnnualReportDecisionTable } from '../../../platform/database/schema/annual-reports.js';

export type DecisionRow = Selectable<AnnualReportDecisionTable>;

export async function selectDecisions(trx: OrganTransaction, organId: string, year: number): Promise<DecisionRow[]> {
  return trx
    .selectFrom('annual_report_decision')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .execute();
}

/** Keeps decisions; one on the same finding before it gives way. */
export async function upsertDecisions(
  trx: OrganTransaction,
  rows: readonly Insertable<AnnualReportDecisionTable>[],
): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('annual_report_decision')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year', 'finding_key']).doUpdateSet((row) => ({
        kind: row.ref('excluded.kind'),
        reason: row.ref('excluded.reason'),
        name: row.ref('excluded.name'),
        decided_by: row.ref('excluded.decided_by'),
        decided_at: row.ref('excluded.decided_at'),
      })),
    )
    .execute();
}

/** Takes a decision back; `false` where there is none. */
export async function deleteDecision(
  trx: OrganTransaction,
  organId: string,
  year: number,
  findingKey: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('annual_report_decision')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('finding_key', '=', findingKey)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
