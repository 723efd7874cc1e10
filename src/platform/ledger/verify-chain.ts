import type { OrganTransaction } from '../database/schema.js';
import type { LedgerEvent } from './event.js';
import { fromRow } from './event-row.js';
import { GENESIS_HASH, hashEvent } from './hash-event.js';

const BATCH = 5000;

export type BreakReason = 'gap' | 'link' | 'content' | 'head';

export type ChainReport =
  | { readonly whole: true; readonly events: number }
  | {
      readonly whole: false;
      readonly events: number;
      readonly reason: BreakReason;
      readonly event: LedgerEvent | null;
    };

/**
 * Recomputes an organ's chain from its first event. Names the first event that is broken: `gap` one is missing before
 * it, `link` it does not follow from the one before, `content` its own hash is not that of its fields, `head` the
 * recorded end of the chain is another (events are missing at the end).
 */
export async function verifyChain(trx: OrganTransaction, organId: string): Promise<ChainReport> {
  let position = 0;
  let hash = GENESIS_HASH;
  let last: LedgerEvent | null = null;
  for (;;) {
    const rows = await trx
      .selectFrom('event')
      .selectAll()
      .where('organ_id', '=', organId)
      .where('position', '>', position)
      .orderBy('position')
      .limit(BATCH)
      .execute();
    for (const event of rows.map(fromRow)) {
      const reason = breakOf(event, position, hash);
      if (reason) return { whole: false, events: position, reason, event };
      position = event.position;
      hash = event.hash;
      last = event;
    }
    if (rows.length < BATCH) break;
  }
  const head = await trx
    .selectFrom('ledger_head')
    .select(['position', 'hash'])
    .where('organ_id', '=', organId)
    .executeTakeFirst();
  const ends = head ? head.position === position && head.hash === hash : position === 0;
  return ends ? { whole: true, events: position } : { whole: false, events: position, reason: 'head', event: last };
}

function breakOf(event: LedgerEvent, position: number, hash: string): BreakReason | null {
  if (event.position !== position + 1) return 'gap';
  if (event.prevHash !== hash) return 'link';
  return hashEvent(event) === event.hash ? null : 'content';
}
