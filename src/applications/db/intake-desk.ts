import { sql } from 'kysely';
import { NEWEST_NOTICES, type NewestNotice } from '../../calendar/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { organsAsOf, type Organ } from '../../organs/index.js';
import { SENT_AHEAD } from '../../platform/database/pipelined-pool.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { ChainHead } from '../../platform/ledger/index.js';

/** A submission made with a key, as it was answered. */
export interface EarlierSubmission {
  readonly organId: string;
  readonly applicationId: string;
  readonly idempotencyHash: string | null;
  readonly requestHash: string | null;
  readonly receiptNumber: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly dueProvisional: boolean;
}

/** The last receipt number that an organ gave in a year. */
export interface LastNumber {
  readonly organId: string;
  readonly year: number;
  readonly last: number;
}

/** What submissions have to know of their organs. */
export interface Desk {
  /** Those that are there on the day; others are left out. */
  readonly organs: readonly Organ[];
  /** An organ without events has none. */
  readonly heads: readonly (ChainHead & { readonly organId: string })[];
  readonly lastNumbers: readonly LastNumber[];
  /** Submissions made with one of the keys. */
  readonly earlier: readonly EarlierSubmission[];
  readonly notices: readonly NewestNotice[];
}

export interface AskedOfDesk {
  readonly organIds: readonly string[];
  readonly asOf: LocalDate;
  readonly years: readonly number[];
  readonly idempotencyHashes: readonly string[];
}

/** Reads it in one statement; lock the organs' chains first, so that nobody gives a number meanwhile. */
export async function readDesk(
  trx: OrganTransaction,
  { organIds, asOf, years, idempotencyHashes }: AskedOfDesk,
): Promise<Desk> {
  const ofOrgans = sql`organ_id = ANY(${organIds}::uuid[])`;
  const { rows } = await sql<Desk>`
    SELECT
      ${organsAsOf(trx, organIds, asOf)} AS organs,
      (SELECT coalesce(json_agg(json_build_object('organId', organ_id, 'position', position, 'hash', hash)), '[]')
        FROM ledger_head WHERE ${ofOrgans}) AS heads,
      (SELECT coalesce(json_agg(json_build_object('organId', organ_id, 'year', year, 'last', last)), '[]')
        FROM receipt_counter WHERE ${ofOrgans} AND year = ANY(${years}::smallint[])) AS "lastNumbers",
      (SELECT coalesce(json_agg(json_build_object('organId', organ_id, 'applicationId', application_id,
          'idempotencyHash', idempotency_hash, 'requestHash', request_hash, 'receiptNumber', receipt_number,
          'receivedOn', received_on, 'dueOn', due_on, 'dueProvisional', due_provisional)), '[]') FROM application
        WHERE ${ofOrgans} AND idempotency_hash = ANY(${idempotencyHashes}::text[])) AS earlier,
      ${NEWEST_NOTICES} AS notices`.execute(trx);
  const [desk] = rows;
  if (!desk) throw new Error('a statement without FROM gives one row');
  return desk;
}

/** Keeps the last receipt numbers given. */
export async function saveLastNumbers(trx: OrganTransaction, lastNumbers: readonly LastNumber[]): Promise<void> {
  await sql`INSERT INTO receipt_counter (organ_id, year, last)
    SELECT "organId", year, last
    FROM json_to_recordset(${JSON.stringify(lastNumbers)}::json) AS given ("organId" uuid, year smallint, last integer)
    ON CONFLICT (organ_id, year) DO UPDATE SET last = excluded.last ${SENT_AHEAD}`.execute(trx);
}
