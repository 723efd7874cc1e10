import type { OrganTransaction } from '../../platform/database/schema.js';
import { readStream, upcast, type LedgerEvent } from '../../platform/ledger/index.js';
import { evolve, type Application } from '../domain/application.js';
import type { ApplicationEvent } from '../domain/events.js';
import { APPLICATION_UPCASTERS } from '../domain/upcasters.js';

/** An application's events, and its state as they leave it; `null` where there is no such stream. */
export async function loadApplication(
  trx: OrganTransaction,
  organId: string,
  applicationId: string,
): Promise<{ readonly state: Application; readonly events: readonly LedgerEvent[] } | null> {
  const events = (await readStream(trx, organId, applicationId)).map((event) => upcast(event, APPLICATION_UPCASTERS));
  const state = events.reduce<Application | null>(
    (before, event) => evolve(before, event as unknown as ApplicationEvent),
    null,
  );
  return state && { state, events };
}
