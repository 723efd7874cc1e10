import type { OrganTransaction } from '../../platform/database/schema.js';
import { readStream, upcast, type LedgerEvent } from '../../platform/ledger/index.js';
import type { DisputeEvent } from '../domain/events.js';
import { evolve } from '../domain/evolve.js';
import type { Dispute } from '../domain/state.js';
import { DISPUTE_UPCASTERS } from '../domain/upcasters.js';

export interface LoadedDispute {
  readonly state: Dispute;
  readonly events: readonly LedgerEvent[];
}

/** A dispute's events and the state they leave; `null` where there is no such stream. */
export async function loadDispute(
  trx: OrganTransaction,
  organId: string,
  disputeId: string,
): Promise<LoadedDispute | null> {
  const events = (await readStream(trx, organId, disputeId)).map((event) => upcast(event, DISPUTE_UPCASTERS));
  const state = events.reduce<Dispute | null>(
    (before, event) => evolve(before, event as unknown as DisputeEvent),
    null,
  );
  return state && { state, events };
}
