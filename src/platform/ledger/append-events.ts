import { sql } from 'kysely';
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
  const head = await lockHead(trx, first.organId);
  return appendAfter(trx, new Map([[first.organId, head]]), streams);
}

/**
 * As `appendStreams`, for streams of any of the organs whose heads were read under the lock of their chains (`lockChains`):
 * as many statements however many organs and events.
 */
export async function appendAfter(
  trx: OrganTransaction,
  heads: ReadonlyMap<string, ChainHead>,
  streams: readonly StreamEvents[],
): Promise<LedgerEvent[]> {
  const ends = new Map<string, ChainHead>();
  const late = new Map<string, LateEvent>();
  const chained: LedgerEvent[] = [];
  for (const { origin, events } of streams) {
    const { organId } = origin;
    const head = ends.get(organId) ?? heads.get(organId);
    if (!head) throw new RangeError(`the chain of ${organId} is not locked`);
    const added = chainEvents(head, origin, events);
    const last = added.at(-1);
    if (!last) continue;
    ends.set(organId, last);
    for (const each of added) {
      const year = yearOf(each.legalDate);
      if (year < (late.get(organId)?.year ?? Infinity)) late.set(organId, { year, at: each.recordedAt });
      chained.push(each);
    }
  }
  if (chained.length === 0) return [];
  for (let from = 0; from < chained.length; from += ROWS_AT_ONCE) {
    const some = chained.slice(from, from + ROWS_AT_ONCE);
    await insertRows(
      trx,
      'event',
      some.map((event) => ({ ...toRow(event), payload: event.payload })),
    );
  }
  await moveHeads(trx, ends);
  await markSignedYears(trx, late);
  return chained;
}

/** The earliest year that new events are dated in. */
interface LateEvent {
  readonly year: number;
  readonly at: Date;
}

async function moveHeads(trx: OrganTransaction, ends: ReadonlyMap<string, ChainHead>): Promise<void> {
  const rows = [...ends].map(([organ_id, { position, hash }]) => ({ organ_id, position, hash }));
  await sql`UPDATE ledger_head SET position = ends.position, hash = ends.hash
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS ends (organ_id uuid, position bigint, hash text)
    WHERE ledger_head.organ_id = ends.organ_id ${SENT_AHEAD}`.execute(trx);
}

async function markSignedYears(trx: OrganTransaction, late: ReadonlyMap<string, LateEvent>): Promise<void> {
  const rows = [...late].map(([organ_id, { year, at }]) => ({ organ_id, year, at }));
  await sql`UPDATE signed_year SET late_event_at = late.at
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS late (organ_id uuid, year smallint, at timestamptz(3))
    WHERE signed_year.organ_id = late.organ_id AND signed_year.year >= late.year AND late_event_at IS NULL
    ${SENT_AHEAD}`.execute(trx);
}

/**
 * Locks the chains of organs to the commit, ahead, in the order of their ids: what is read after it is what was committed
 * before. Take it before any other lock that several writers of an organ want (receipt numbers).
 */
export async function lockChains(trx: OrganTransaction, organIds: readonly string[]): Promise<void> {
  await trx
    .selectFrom('ledger_head')
    .select('position')
    .where('organ_id', 'in', organIds)
    .orderBy('organ_id')
    .forUpdate()
    .modifyEnd(SENT_AHEAD)
    .execute();
}

/** Makes the heads of organs' chains where they have none yet. */
export async function beginChains(trx: OrganTransaction, organIds: readonly string[]): Promise<void> {
  await trx
    .insertInto('ledger_head')
    .values([...organIds].sort().map((organ_id) => ({ organ_id, position: 0, hash: GENESIS_HASH })))
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
  await beginChains(trx, [organId]);
  return (await locked()) ?? { position: 0, hash: GENESIS_HASH };
}
