import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import { SENT_AHEAD } from '../../platform/database/pipelined-pool.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { ChainHead } from '../../platform/ledger/index.js';

/** A submission made with a key, as it was answered. */
export interface EarlierSubmission {
  readonly applicationId: string;
  readonly idempotencyHash: string | null;
  readonly requestHash: string | null;
  readonly receiptNumber: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly dueProvisional: boolean;
}

/** What a new submission has to know of its organ. */
export interface Desk {
  /** `null` before the organ's first event. */
  readonly head: ChainHead | null;
  /** The last receipt number given, by year. */
  readonly lastNumbers: ReadonlyMap<number, number>;
  /** Submissions made with one of the keys. */
  readonly earlier: readonly EarlierSubmission[];
}

/** Reads it in one statement; lock the organ's chain first, so that nobody gives a number meanwhile. */
export async function readDesk(
  trx: OrganTransaction,
  asked: {
    readonly organId: string;
    readonly years: readonly number[];
    readonly idempotencyHashes: readonly string[];
  },
): Promise<Desk> {
  const { organId, years, idempotencyHashes } = asked;
  const { rows } = await sql<{
    readonly head: ChainHead | null;
    readonly numbers: Readonly<Record<string, number>> | null;
    readonly earlier: readonly EarlierSubmission[] | null;
  }>`
    SELECT
      (SELECT json_build_object('position', position, 'hash', hash) FROM ledger_head WHERE organ_id = ${organId}) AS head,
      (SELECT json_object_agg(year, last) FROM receipt_counter
        WHERE organ_id = ${organId} AND year = ANY(${years}::smallint[])) AS numbers,
      (SELECT json_agg(json_build_object('applicationId', application_id, 'idempotencyHash', idempotency_hash,
          'requestHash', request_hash, 'receiptNumber', receipt_number, 'receivedOn', received_on, 'dueOn', due_on,
          'dueProvisional', due_provisional)) FROM application
        WHERE organ_id = ${organId} AND idempotency_hash = ANY(${idempotencyHashes}::text[])) AS earlier`.execute(trx);
  const row = rows[0];
  return {
    head: row?.head ?? null,
    lastNumbers: new Map(Object.entries(row?.numbers ?? {}).map(([year, last]) => [Number(year), last])),
    earlier: row?.earlier ?? [],
  };
}

/** Keeps the last receipt numbers given. */
export async function saveReceiptNumbers(
  trx: OrganTransaction,
  organId: string,
  lastNumbers: ReadonlyMap<number, number>,
): Promise<void> {
  const rows = [...lastNumbers].map(([year, last]) => ({ organ_id: organId, year, last }));
  await trx
    .insertInto('receipt_counter')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year']).doUpdateSet((eb) => ({ last: eb.ref('excluded.last') })),
    )
    .modifyEnd(SENT_AHEAD)
    .execute();
}
