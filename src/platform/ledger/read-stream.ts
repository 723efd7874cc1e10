import type { OrganTransaction } from '../database/schema.js';
import type { LedgerEvent } from './event.js';
import { fromRow } from './event-row.js';

/** The events of some streams of one organ, each stream's in order; a stream without events is left out. */
export async function readStreams(
  trx: OrganTransaction,
  organId: string,
  streamIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LedgerEvent[]>> {
  const streams = new Map<string, LedgerEvent[]>();
  if (streamIds.length === 0) return streams;
  const rows = await trx
    .selectFrom('event')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('stream_id', 'in', streamIds)
    .orderBy('stream_id')
    .orderBy('seq')
    .execute();
  for (const row of rows) {
    const events = streams.get(row.stream_id);
    if (events) events.push(fromRow(row));
    else streams.set(row.stream_id, [fromRow(row)]);
  }
  return streams;
}

/** The events of one stream, in order. */
export async function readStream(trx: OrganTransaction, organId: string, streamId: string): Promise<LedgerEvent[]> {
  const rows = await trx
    .selectFrom('event')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('stream_id', '=', streamId)
    .orderBy('seq')
    .execute();
  return rows.map(fromRow);
}
