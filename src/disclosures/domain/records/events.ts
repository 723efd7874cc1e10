import type { LocalDate } from '../../../kernel/local-date.js';
import type { DisclosureRecord, EndWay, RecordFacts, WithdrawReason } from './record.js';

interface EventOf<T extends string, P> {
  readonly type: T;
  readonly schemaVersion: 1;
  /** The first day on which figures of table `t2` change by it. */
  readonly legalDate: LocalDate;
  readonly payload: { readonly [K in keyof P]: P[K] };
}

/** Titles and numbers of documents are public by their nature; no event holds other words. */
export type Recorded = EventOf<'disclosure.recorded', RecordFacts & { readonly importId: string | null }>;
export type Corrected = EventOf<'disclosure.corrected', RecordFacts>;
export type Ended = EventOf<
  'disclosure.ended',
  { readonly on: LocalDate; readonly as: EndWay; readonly replacedBy: string | null }
>;
export type Withdrawn = EventOf<'disclosure.withdrawn', { readonly reason: WithdrawReason | 'importTakenBack' }>;
export type RecordEvent = Recorded | Corrected | Ended | Withdrawn;

/** The record after one more event. Throws where the stream is broken. */
export function evolveRecord(state: DisclosureRecord | null, event: RecordEvent): DisclosureRecord {
  if (event.type === 'disclosure.recorded') {
    const { importId: _, ...facts } = event.payload;
    return { ...facts, withdrawn: null, version: 1 };
  }
  if (!state) throw new Error(`${event.type} without disclosure.recorded`);
  const version = state.version + 1;
  switch (event.type) {
    case 'disclosure.corrected':
      return { ...event.payload, withdrawn: null, version };
    case 'disclosure.ended':
      return { ...state, end: event.payload, version };
    case 'disclosure.withdrawn':
      return { ...state, withdrawn: event.payload.reason, version };
  }
}
