import type { LedgerEvent, NewEvent } from './event.js';
import { hashEvent } from './hash-event.js';

/** Where an organ's chain ends. */
export interface ChainHead {
  readonly position: number;
  readonly hash: string;
}

export interface EventOrigin {
  readonly organId: string;
  readonly streamId: string;
  readonly actor: string;
  readonly recordedAt: Date;
  /** Seq of the stream's last event; 0 for a new stream. */
  readonly afterSeq: number;
}

/** Gives new events their places in the stream and the chain, and their hashes. */
export function chainEvents(head: ChainHead, origin: EventOrigin, events: readonly NewEvent[]): LedgerEvent[] {
  const chained: LedgerEvent[] = [];
  let { position, hash } = head;
  for (const [index, event] of events.entries()) {
    position += 1;
    const placed = {
      organId: origin.organId,
      streamId: origin.streamId,
      seq: origin.afterSeq + index + 1,
      position,
      type: event.type,
      schemaVersion: event.schemaVersion,
      recordedAt: origin.recordedAt,
      legalDate: event.legalDate,
      actor: origin.actor,
      payload: event.payload,
      prevHash: hash,
    };
    hash = hashEvent(placed);
    chained.push({ ...placed, hash });
  }
  return chained;
}
