import { sql } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';

/** Who makes a copy says so this often, by the clock of the database. */
export const ALIVE_EVERY_MS = 15_000;
/** Nothing was heard for so long: whoever made it is gone. */
const LOST_SECONDS = 120;

export interface CopyOrder {
  readonly orderId: string;
  readonly sourceFileId: string;
  readonly askedAt: Date;
  readonly state: 'making' | 'made' | 'remains' | 'failed' | 'lost';
  /** What came of it, as `finishCopyOrder` was given it. */
  readonly answer: unknown;
}

export async function insertCopyOrder(
  trx: OrganTransaction,
  place: { readonly organId: string; readonly applicationId: string; readonly fileId: string },
  order: { readonly orderId: string; readonly askedAt: Date; readonly askedBy: string },
): Promise<void> {
  await trx
    .insertInto('copy_order')
    .values({
      organ_id: place.organId,
      order_id: order.orderId,
      application_id: place.applicationId,
      source_file_id: place.fileId,
      asked_at: order.askedAt,
      asked_by: order.askedBy,
      answer: null,
    })
    .execute();
}

export async function keepCopyOrderAlive(trx: OrganTransaction, organId: string, orderId: string): Promise<void> {
  await trx
    .updateTable('copy_order')
    .set({ alive_at: sql`clock_timestamp()` })
    .where('organ_id', '=', organId)
    .where('order_id', '=', orderId)
    .execute();
}

export async function finishCopyOrder(
  trx: OrganTransaction,
  organId: string,
  orderId: string,
  outcome: { readonly state: 'made' | 'remains' | 'failed'; readonly answer: object },
): Promise<void> {
  await trx
    .updateTable('copy_order')
    .set({ state: outcome.state, answer: JSON.stringify(outcome.answer) })
    .where('organ_id', '=', organId)
    .where('order_id', '=', orderId)
    .execute();
}

/** The orders of a case, the first first; one that nobody works on any more is `lost`. */
export async function listCopyOrders(
  trx: OrganTransaction,
  organId: string,
  applicationId: string,
): Promise<CopyOrder[]> {
  const rows = await trx
    .selectFrom('copy_order')
    .select(['order_id', 'source_file_id', 'asked_at', 'state', 'answer'])
    .select(sql<boolean>`alive_at < clock_timestamp() - make_interval(secs => ${LOST_SECONDS})`.as('silent'))
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .orderBy('asked_at')
    .orderBy('order_id')
    .execute();
  return rows.map((row) => ({
    orderId: row.order_id,
    sourceFileId: row.source_file_id,
    askedAt: row.asked_at,
    state: row.state === 'making' && row.silent ? 'lost' : row.state,
    answer: row.answer,
  }));
}
