import type { Selectable } from 'kysely';
import type { EventTable } from '../database/schema/ledger.js';
import type { LedgerEvent } from './event.js';

/** A row of table `event` as an event. */
export function fromRow(row: Selectable<EventTable>): LedgerEvent {
  return {
    organId: row.organ_id,
    streamId: row.stream_id,
    seq: row.seq,
    position: row.position,
    type: row.type,
    schemaVersion: row.schema_version,
    recordedAt: row.recorded_at,
    legalDate: row.legal_date,
    actor: row.actor,
    payload: row.payload,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

/** An event as a row of table `event`. */
export function toRow(event: LedgerEvent) {
  return {
    organ_id: event.organId,
    stream_id: event.streamId,
    seq: event.seq,
    position: event.position,
    type: event.type,
    schema_version: event.schemaVersion,
    recorded_at: event.recordedAt,
    legal_date: event.legalDate,
    actor: event.actor,
    payload: JSON.stringify(event.payload),
    prev_hash: event.prevHash,
    hash: event.hash,
  };
}
