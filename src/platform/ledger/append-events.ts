import { SENT_AHEAD } from '../database/pipelined-pool.js';
import { insertRows } from '../database/insert-rows.js';
import type { OrganTransaction } from '../database/schema.js';
import { yearOf } from '../../kernel/local-date.js';
import { chainEvents, type ChainHead, type EventOrigin } from './chain-events.js';
import type { LedgerEvent, NewEvent } from './event.js';
import { toRow } from './event-row.js';
import { GENESIS_HASH } from './hash-event.js';

/** Events of one stream, to be appended. */
export interface StreamEvents {
  readonly origin: EventOrigin;
  readonly events: readonly NewEvent[];
}

/** Rows of one statement. */
const ROWS_AT_ONCE = 1_000;

/**
 * Appends events to a stream and to the organ's chain. Call it last in the transaction: the head of the chain stays
 * locked from here to the commit (docs/decisions/0003), and what is written goes out together with it. An event dated into a signed year, or before one, marks that year.
 */
export async function appendEvents(
  trx: OrganTransaction,
  origin: EventOrigin,
  events: readonly NewEvent[],
): Promise<LedgerEvent[]> {
  return appendStreams(trx, [{ origin, events }]);
}

/** As `appendEvents`, for several streams of one organ at once, in their order. */
export async function appendStreams(trx: OrganTransaction, streams: readonly StreamEvents[]): Promise<LedgerEvent[]> {
  const first = streams[0]?.origin;
  if (!first) return [];
  if (streams.some(({ origin }) => origin.organId !== first.organId)) throw new RangeError('streams of several organs');
  return appendAfter(trx, await lockHead(trx, first.organId), streams);
}

/** As `appendStreams`, after a head that was read under the lock of the chain (`lockChain`). */
export async function appendAfter(
  trx: OrganTransaction,
  after: ChainHead,
  streams: readonly StreamEvents[],
): Promise<LedgerEvent[]> {
  const first = streams[0]?.origin;
  let head = after;
  const chained: LedgerEvent[] = [];
  for (const { origin, events } of streams) {
    const added = chainEvents(head, origin, events);
    head = added.at(-1) ?? head;
    chained.push(...added);
  }
  if (!first || chained.length === 0) return [];
  for (let from = 0; from < chained.length; from += ROWS_AT_ONCE) {
    const some = chained.slice(from, from + ROWS_AT_ONCE);
    await insertRows(
      trx,
      'event',
      some.map((event) => ({ ...toRow(event), payload: event.payload })),
    );
  }
  await trx
    .updateTable('ledger_head')
    .set({ position: head.position, hash: head.hash })
    .where('organ_id', '=', first.organId)
    .modifyEnd(SENT_AHEAD)
    .execute();
  const earliest = chained.reduce((year, { legalDate }) => Math.min(year, yearOf(legalDate)), Infinity);
  await trx
    .updateTable('signed_year')
    .set({ late_event_at: first.recordedAt })
    .where('organ_id', '=', first.organId)
    .where('year', '>=', earliest)
    .where('late_event_at', 'is', null)
    .modifyEnd(SENT_AHEAD)
    .execute();
  return chained;
}

/**
 * Locks an organ's chain to the commit, ahead: what is read after it is what was committed before. Take it before any other
 * lock that several writers of the organ want (receipt numbers).
 */
export async function lockChain(trx: OrganTransaction, organId: string): Promise<void> {
  await trx
    .selectFrom('ledger_head')
    .select('position')
    .where('organ_id', '=', organId)
    .forUpdate()
    .modifyEnd(SENT_AHEAD)
    .execute();
}

/** Makes the head of an organ's chain where it has none yet. */
export async function beginChain(trx: OrganTransaction, organId: string): Promise<void> {
  await trx
    .insertInto('ledger_head')
    .values({ organ_id: organId, position: 0, hash: GENESIS_HASH })
    .onConflict((conflict) => conflict.doNothing())
    .modifyEnd(SENT_AHEAD)
    .execute();
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
  await beginChain(trx, organId);
  return (await locked()) ?? { position: 0, hash: GENESIS_HASH };
}
