import { SENT_AHEAD } from '../database/pipelined-pool.js';
import type { OrganTransaction } from '../database/schema.js';
import { yearOf } from '../../kernel/local-date.js';
import { chainEvents, type ChainHead, type EventOrigin } from './chain-events.js';
import type { LedgerEvent, NewEvent } from './event.js';
import { toRow } from './event-row.js';
import { GENESIS_HASH } from './hash-event.js';

/**
 * Appends events to a stream and to the organ's chain. Call it last in the transaction: the head of the chain stays
 * locked from here to the commit (docs/decisions/0003), and what is written goes out together with it. An event dated into a signed year, or before one, marks that year.
 */
export async function appendEvents(
  trx: OrganTransaction,
  origin: EventOrigin,
  events: readonly NewEvent[],
): Promise<LedgerEvent[]> {
  const head = await lockHead(trx, origin.organId);
  const chained = chainEvents(head, origin, events);
  const last = chained.at(-1);
  if (!last) return [];
  await trx.insertInto('event').values(chained.map(toRow)).modifyEnd(SENT_AHEAD).execute();
  await trx
    .updateTable('ledger_head')
    .set({ position: last.position, hash: last.hash })
    .where('organ_id', '=', origin.organId)
    .modifyEnd(SENT_AHEAD)
    .execute();
  const earliest = Math.min(...chained.map((event) => yearOf(event.legalDate)));
  await trx
    .updateTable('signed_year')
    .set({ late_event_at: origin.recordedAt })
    .where('organ_id', '=', origin.organId)
    .where('year', '>=', earliest)
    .where('late_event_at', 'is', null)
    .modifyEnd(SENT_AHEAD)
    .execute();
  return chained;
}

async function lockHead(trx: OrganTransaction, organId: string): Promise<ChainHead> {
  const locked = () =>
    trx
      .selectFrom('ledger_head')
      .select(['position', 'hash'])
      .where('organ_id', '=', organId)
      .forUpdate()
      .executeTakeFirst();
  const head = await locked();
  if (head) return head;
  await trx
    .insertInto('ledger_head')
    .values({ organ_id: organId, position: 0, hash: GENESIS_HASH })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await locked()) ?? { position: 0, hash: GENESIS_HASH };
}
