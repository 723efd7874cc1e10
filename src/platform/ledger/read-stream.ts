import type { OrganTransaction } from '../database/schema.js';
import type { LedgerEvent } from './event.js';
import { fromRow } from './event-row.js';

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
