import { sql } from 'kysely';
import type { Db, OrganTransaction } from '../../../platform/database/schema.js';
import type { SimilarPair } from '../../domain/similar/similar-pairs.js';

/** A department and the year whose reports it wants compared. */
export interface SimilarRequest {
  readonly departmentId: string;
  readonly year: number;
}

/** What a comparison found; kept until the next one. */
export interface SimilarFound {
  readonly madeAt: Date;
  /** Reports of the year, and how many of them were compared with their organ's own of the year before. */
  readonly reports: number;
  readonly withPrevious: number;
  readonly pairs: readonly SimilarPair[];
}

/** Asks for a comparison; one that waits already is asked for once. */
export async function insertRequest(db: Db, { departmentId, year }: SimilarRequest, at: Date): Promise<void> {
  await db
    .insertInto('similar_request')
    .values({ department_id: departmentId, year, asked_at: at })
    .onConflict((conflict) => conflict.columns(['department_id', 'year']).doNothing())
    .execute();
}

/** Since when a comparison waits or is under way; `null` for none. */
export async function askedAt(db: Db, { departmentId, year }: SimilarRequest): Promise<Date | null> {
  const row = await db
    .selectFrom('similar_request')
    .select('asked_at')
    .where('department_id', '=', departmentId)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.asked_at ?? null;
}

/** The request that waits longest, its row locked to the commit; those that another process has are left to it. */
export async function takeRequest(trx: OrganTransaction): Promise<SimilarRequest | null> {
  const row = await trx
    .selectFrom('similar_request')
    .select(['department_id as departmentId', 'year'])
    .orderBy('asked_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteRequest(trx: OrganTransaction, { departmentId, year }: SimilarRequest): Promise<void> {
  await trx.deleteFrom('similar_request').where('department_id', '=', departmentId).where('year', '=', year).execute();
}

/** Keeps what a comparison found in the place of what the one before did. */
export async function upsertFound(
  trx: OrganTransaction,
  { departmentId, year }: SimilarRequest,
  { madeAt, reports, withPrevious, pairs }: SimilarFound,
): Promise<void> {
  const found = { made_at: madeAt, reports, with_previous: withPrevious, pairs: JSON.stringify(pairs) };
  await trx
    .insertInto('similar_check')
    .values({ organ_id: departmentId, year, ...found })
    .onConflict((conflict) => conflict.columns(['organ_id', 'year']).doUpdateSet(found))
    .execute();
}

/** What the last comparison found; `null` where there was none. */
export async function selectFound(
  trx: OrganTransaction,
  { departmentId, year }: SimilarRequest,
): Promise<SimilarFound | null> {
  const { rows } = await sql<SimilarFound>`
    SELECT made_at AS "madeAt", reports, with_previous AS "withPrevious", pairs
    FROM similar_check WHERE organ_id = ${departmentId} AND year = ${year}`.execute(trx);
  return rows[0] ?? null;
}
