import type { OrganTransaction } from '../../platform/database/schema.js';
import { readStream, upcast, type LedgerEvent } from '../../platform/ledger/index.js';
import { evolveComplaint, type Complaint, type ComplaintEvent } from '../domain/complaint.js';
import { COMPLAINT_UPCASTERS } from '../domain/upcasters.js';

/** A complaint's events and the state they leave; `null` where there is no such stream. */
export async function loadComplaint(
  trx: OrganTransaction,
  organId: string,
  complaintId: string,
): Promise<{ readonly state: Complaint; readonly events: readonly LedgerEvent[] } | null> {
  const events = (await readStream(trx, organId, complaintId)).map((event) => upcast(event, COMPLAINT_UPCASTERS));
  const state = events.reduce<Complaint | null>(
    (before, event) => evolveComplaint(before, event as unknown as ComplaintEvent),
    null,
  );
  return state && { state, events };
}
