import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database, OrganTransaction } from '../../platform/database/schema.js';
import type { LimitRecomputationTable } from '../../platform/database/schema/calendar.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecomputedSome } from '../domain/changed-limit.js';

export type RecomputationRow = Selectable<LimitRecomputationTable>;

/** Begins a recomputation. What those it takes over from have changed belongs to it. */
export async function insertRecomputation(
  trx: OrganTransaction,
  begun: { readonly at: Date; readonly by: string },
): Promise<number> {
  const before = await trx
    .selectFrom('limit_recomputation')
    .select((eb) => eb.fn.min('since').as('since'))
    .where('ended', 'is', null)
    .executeTakeFirst();
  const { rows } = await sql<{ number: number }>`
    INSERT INTO limit_recomputation (number, since, begun_at, begun_by, organs)
    SELECT next.number, coalesce(${before?.since ?? null}::integer, next.number), ${begun.at}, ${begun.by},
      (SELECT count(*)::integer FROM organ)
    FROM (SELECT coalesce(max(number), 0) + 1 AS number FROM limit_recomputation) AS next
    RETURNING number`.execute(trx);
  return rows[0]?.number ?? 0;
}

/** The last one begun. */
export function latestRecomputation(db: Kysely<Database>): Promise<RecomputationRow | undefined> {
  return db.selectFrom('limit_recomputation').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
}

export function findRecomputation(db: Kysely<Database>, number: number): Promise<RecomputationRow | undefined> {
  return db.selectFrom('limit_recomputation').selectAll().where('number', '=', number).executeTakeFirst();
}

/** The first that has not ended. */
export function firstWaiting(db: Kysely<Database>): Promise<Pick<RecomputationRow, 'number'> | undefined> {
  return db
    .selectFrom('limit_recomputation')
    .select('number')
    .where('ended', 'is', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
}

/** Locks a recomputation to the commit: two processes take their batches by turns. */
export function lockRecomputation(trx: OrganTransaction, number: number): Promise<RecomputationRow> {
  return trx
    .selectFrom('limit_recomputation')
    .selectAll()
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Where a recomputation goes on: in the organ under way, else at the next one; `null` where all are done. */
export async function nextOrgan(
  trx: OrganTransaction,
  { at_organ, at_application }: RecomputationRow,
): Promise<{ readonly organId: string; readonly after: string | null } | null> {
  if (at_organ !== null && at_application !== null) return { organId: at_organ, after: at_application };
  let query = trx.selectFrom('organ').select('organ_id');
  if (at_organ !== null) query = query.where('organ_id', '>', at_organ);
  const organ = await query.orderBy('organ_id').limit(1).executeTakeFirst();
  return organ ? { organId: organ.organ_id, after: null } : null;
}

/** Keeps what a batch has changed, and where the recomputation stands after it. */
export async function recordBatch(
  trx: OrganTransaction,
  number: number,
  { organId, limit }: { readonly organId: string; readonly limit: number },
  { seen, last, changed }: RecomputedSome,
): Promise<void> {
  if (changed.length > 0) {
    await trx
      .insertInto('limit_change')
      .values(
        changed.map((each) => ({
          organ_id: organId,
          number,
          application_id: each.applicationId,
          receipt_number: each.receiptNumber,
          limit_from: each.from,
          limit_to: each.to,
          from_provisional: each.fromProvisional,
          to_provisional: each.toProvisional,
        })),
      )
      // A limit may be moved again in one recomputation: by a step in between.
      .onConflict((conflict) =>
        conflict.columns(['organ_id', 'application_id', 'number']).doUpdateSet((eb) => ({
          limit_to: eb.ref('excluded.limit_to'),
          to_provisional: eb.ref('excluded.to_provisional'),
        })),
      )
      .execute();
  }
  const whole = seen < limit;
  await trx
    .updateTable('limit_recomputation')
    .set((eb) => ({
      at_organ: organId,
      at_application: whole ? null : last,
      organs_done: eb('organs_done', '+', whole ? 1 : 0),
      cases: eb('cases', '+', seen),
      changed: eb('changed', '+', changed.length),
    }))
    .where('number', '=', number)
    .execute();
}

export async function isOvertaken(trx: OrganTransaction, number: number): Promise<boolean> {
  const later = await trx
    .selectFrom('limit_recomputation')
    .select('number')
    .where('number', '>', number)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

export async function endRecomputation(
  trx: OrganTransaction,
  number: number,
  how: { readonly ended: 'done' | 'overtaken'; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('limit_recomputation')
    .set({ ended: how.ended, ended_at: how.at })
    .where('number', '=', number)
    .execute();
}

export interface ChangeRow {
  readonly application_id: string;
  readonly receipt_number: string;
  readonly limit_from: LocalDate;
  readonly limit_to: LocalDate;
  readonly from_provisional: boolean;
  readonly to_provisional: boolean;
}

/**
 * What a recomputation, and those it took over from, have changed in one organ: each case once, from the limit it had first to
 * the one it has since; those that came back to it are left out.
 */
export async function changesIn(
  trx: OrganTransaction,
  organId: string,
  { since, number }: Pick<RecomputationRow, 'since' | 'number'>,
  page: { readonly after: string | null; readonly limit: number },
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    SELECT * FROM (
      SELECT application_id, min(receipt_number) AS receipt_number,
        (array_agg(limit_from ORDER BY number))[1] AS limit_from,
        (array_agg(limit_to ORDER BY number DESC))[1] AS limit_to,
        (array_agg(from_provisional ORDER BY number))[1] AS from_provisional,
        (array_agg(to_provisional ORDER BY number DESC))[1] AS to_provisional
      FROM limit_change
      WHERE organ_id = ${organId} AND number BETWEEN ${since} AND ${number}
        AND (${page.after}::uuid IS NULL OR application_id > ${page.after}::uuid)
      GROUP BY application_id
    ) AS change
    WHERE (limit_from, from_provisional) IS DISTINCT FROM (limit_to, to_provisional)
    ORDER BY application_id LIMIT ${page.limit}`.execute(trx);
  return rows;
}
