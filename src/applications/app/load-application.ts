import type { OrganTransaction } from '../../platform/database/schema.js';
import { readStream, readStreams, upcast, type LedgerEvent } from '../../platform/ledger/index.js';
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
  const state = stateAfter(events);
  return state && { state, events };
}

/** The states of some applications of one organ, by their ids; one without events is left out. */
export async function loadApplications(
  trx: OrganTransaction,
  organId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, Application>> {
  const states = new Map<string, Application>();
  for (const [id, events] of await readStreams(trx, organId, applicationIds)) {
    const state = stateAfter(events.map((event) => upcast(event, APPLICATION_UPCASTERS)));
    if (state) states.set(id, state);
  }
  return states;
}

function stateAfter(events: readonly LedgerEvent[]): Application | null {
  return events.reduce<Application | null>(
    (before, event) => evolve(before, event as unknown as ApplicationEvent),
    null,
  );
}
