import type { Selectable } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { DisputeTable } from '../../platform/database/schema/disputes.js';
import type { Dispute } from '../domain/dispute.js';

export function selectDispute(trx: OrganTransaction, organId: string, disputeId: string) {
  return trx.selectFrom('dispute').selectAll().where('organ_id', '=', organId).where('dispute_id', '=', disputeId);
}

export function listDisputesOf(trx: OrganTransaction, organId: string) {
  return trx
    .selectFrom('dispute')
    .selectAll()
    .where('organ_id', '=', organId)
    .orderBy('opened_on', 'desc')
    .orderBy('dispute_id', 'desc')
    .limit(500)
    .execute();
}

/** Inserts a dispute's projection; `false` where its kind and case number are registered already. */
export async function insertDispute(
  trx: OrganTransaction,
  organId: string,
  disputeId: string,
  state: Dispute,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('dispute')
    .values({ organ_id: organId, dispute_id: disputeId, ...columnsOf(state) })
    .onConflict((conflict) => conflict.columns(['organ_id', 'kind', 'case_number']).doNothing())
    .returning('dispute_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateDispute(
  trx: OrganTransaction,
  organId: string,
  disputeId: string,
  state: Dispute,
): Promise<void> {
  await trx
    .updateTable('dispute')
    .set(columnsOf(state))
    .where('organ_id', '=', organId)
    .where('dispute_id', '=', disputeId)
    .execute();
}

/** The projection: the state as columns. */
export function columnsOf(state: Dispute) {
  return {
    kind: state.kind,
    application_id: state.applicationId,
    reconsideration_id: state.reconsiderationId,
    case_number: state.caseNumber,
    opened_on: state.openedOn,
    closed_on: state.end?.closedOn ?? null,
    result: state.end?.result ?? null,
    version: state.version,
  };
}

export function fromRow(row: Selectable<DisputeTable>): Dispute {
  return {
    kind: row.kind,
    caseNumber: row.case_number,
    applicationId: row.application_id,
    reconsiderationId: row.reconsideration_id,
    openedOn: row.opened_on,
    end: row.closed_on && row.result ? { closedOn: row.closed_on, result: row.result } : null,
    version: row.version,
  };
}
