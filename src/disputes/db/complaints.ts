import type { Selectable } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { ComplaintTable } from '../../platform/database/schema/disputes.js';
import type { Complaint } from '../domain/complaint.js';

export type ComplaintRow = Selectable<ComplaintTable>;

const MOST = 500;

/** An organ's complaints: the open ones by the day due, then those answered, the last received first; at most 500. */
export function listComplaintsOf(trx: OrganTransaction, organId: string): Promise<ComplaintRow[]> {
  return trx
    .selectFrom('complaint')
    .selectAll()
    .where('organ_id', '=', organId)
    .orderBy((eb) => eb('answered_on', 'is not', null))
    .orderBy((eb) => eb.case().when('answered_on', 'is', null).then(eb.ref('answer_by')).end())
    .orderBy('received_on', 'desc')
    .orderBy('complaint_id')
    .limit(MOST)
    .execute();
}

export function selectComplaint(trx: OrganTransaction, organId: string, complaintId: string) {
  return trx
    .selectFrom('complaint')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('complaint_id', '=', complaintId);
}

/** The next number of an organ and year. The row stays locked until the commit: no gap, no double. */
export async function nextComplaintNumber(trx: OrganTransaction, organId: string, year: number): Promise<number> {
  const row = await trx
    .insertInto('complaint_counter')
    .values({ organ_id: organId, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year']).doUpdateSet((eb) => ({ last: eb('complaint_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

export async function insertComplaint(
  trx: OrganTransaction,
  organId: string,
  complaintId: string,
  state: Complaint,
): Promise<void> {
  await trx
    .insertInto('complaint')
    .values({ organ_id: organId, complaint_id: complaintId, ...columnsOf(state) })
    .execute();
}

export async function updateComplaint(
  trx: OrganTransaction,
  organId: string,
  complaintId: string,
  state: Complaint,
): Promise<void> {
  await trx
    .updateTable('complaint')
    .set(columnsOf(state))
    .where('organ_id', '=', organId)
    .where('complaint_id', '=', complaintId)
    .execute();
}

function columnsOf(state: Complaint) {
  return {
    number: state.number,
    kind: state.kind,
    about_organ_id: state.aboutOrganId,
    receipt_number: state.receiptNumber,
    received_on: state.receivedOn,
    answer_by: state.answerBy,
    answered_on: state.answer?.answeredOn ?? null,
    outcome: state.answer?.outcome ?? null,
    late: state.answer?.late ?? null,
    version: state.version,
  };
}
