import type { Selectable } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { DisputeTable } from '../../platform/database/schema/disputes.js';
import { instanceOf, type Dispute } from '../domain/state.js';

export type DisputeProjection = Selectable<DisputeTable>;

export function selectDispute(trx: OrganTransaction, organId: string, disputeId: string) {
  return trx.selectFrom('dispute').selectAll().where('organ_id', '=', organId).where('dispute_id', '=', disputeId);
}

const MOST = 500;

/** An organ's disputes, the open ones first, then the last opened; at most 500. */
export function listDisputesOf(trx: OrganTransaction, organId: string) {
  return trx
    .selectFrom('dispute')
    .selectAll()
    .where('organ_id', '=', organId)
    .orderBy((eb) => eb('closed_on', 'is not', null))
    .orderBy('opened_on', 'desc')
    .orderBy('dispute_id', 'desc')
    .limit(MOST)
    .execute();
}

export function disputesOfApplication(trx: OrganTransaction, organId: string, applicationId: string) {
  return trx
    .selectFrom('dispute')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .orderBy('opened_on')
    .orderBy('dispute_id')
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
  const { level, forum, servedOn, answeredOn, decision } = instanceOf(state);
  const hearings = state.hearings.filter((it) => !it.cancelled).map((it) => it.on);
  return {
    kind: state.kind,
    application_id: state.applicationId,
    reconsideration_id: state.reconsiderationId,
    case_number: state.caseNumber,
    opened_on: state.openedOn,
    closed_on: state.end?.closedOn ?? null,
    result: state.end?.result ?? null,
    version: state.version,
    forum,
    procedure: state.procedure,
    capacity: state.capacity,
    level,
    served_on: servedOn,
    answered_on: answeredOn,
    decided_on: decision?.decidedOn ?? null,
    hearing_on: hearings.sort().at(-1) ?? null,
  };
}
