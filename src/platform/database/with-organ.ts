import { sql } from 'kysely';
import type { Result } from '../../kernel/result.js';
import { SENT_AHEAD } from './pipelined-pool.js';
import type { Db, OrganTransaction } from './schema.js';

/** For whom a transaction runs: `actor` as `actorOf` writes it; the organ whose rows it may see and write. */
export interface OrganScope {
  readonly actor: string;
  readonly organId: string;
}

/**
 * Runs `work` in a transaction of one organ: actor and organ are set for the transaction alone (`SET LOCAL`), so that
 * row-level security holds and a pooler such as pgbouncer may hand the connection on afterwards.
 * Where `work` gives a refusal (`{ ok: false }`), the transaction is rolled back and the refusal given back.
 */
export async function withOrgan<T>(db: Db, scope: OrganScope, work: (trx: OrganTransaction) => Promise<T>): Promise<T> {
  return rollingBack((guard) =>
    db.transaction().execute(async (trx) => {
      await enterOrgan(trx, scope);
      return guard(await work(trx));
    }),
  );
}

/** Sets actor and organ for the rest of a transaction; for loads that fill several organs in one. */
export async function enterOrgan(trx: OrganTransaction, scope: OrganScope): Promise<void> {
  await sql`SELECT set_config('gongkai.organ_id', ${scope.organId}, true),
                   set_config('gongkai.actor', ${scope.actor}, true) ${SENT_AHEAD}`.execute(trx);
}

/**
 * Names the organs that a transaction takes submissions in for: it reaches what a submission leaves in their tables, and
 * nothing else of them.
 */
export async function enterIntake(trx: OrganTransaction, organIds: readonly string[]): Promise<void> {
  await sql`SELECT set_config('gongkai.intake_organs', ${`{${organIds.join()}}`}, true),
                   set_config('gongkai.actor', 'system:intake', true) ${SENT_AHEAD}`.execute(trx);
}

/** Runs `work` as `withOrgan` does, in a transaction that can only read: it ends without a round trip of its own. */
export async function readOrgan<T>(db: Db, scope: OrganScope, work: (trx: OrganTransaction) => Promise<T>): Promise<T> {
  return rollingBack((guard) =>
    db
      .transaction()
      .setAccessMode('read only')
      .execute(async (trx) => {
        await enterOrgan(trx, scope);
        return guard(await work(trx));
      }),
  );
}

/** A read-only transaction of a competent department (主管部门) over the organs it supervises (《条例》 Art. 46, 47). */
export async function withSupervisor<T>(
  db: Db,
  scope: OrganScope,
  work: (trx: OrganTransaction) => Promise<T>,
): Promise<T> {
  return rollingBack((guard) =>
    db
      .transaction()
      .setAccessMode('read only')
      .execute(async (trx) => {
        await sql`SELECT set_config('gongkai.supervisor_id', ${scope.organId}, true),
                         set_config('gongkai.actor', ${scope.actor}, true) ${SENT_AHEAD}`.execute(trx);
        return guard(await work(trx));
      }),
  );
}

/** Runs a transaction whose `guard` throws where it is given a refusal, so that it rolls back, and gives the refusal back. */
async function rollingBack<T>(run: (guard: (value: T) => T) => Promise<T>): Promise<T> {
  const rolledBack = new RolledBack();
  try {
    return await run((value) => {
      if (!isRefusal(value)) return value;
      rolledBack.value = value;
      throw rolledBack;
    });
  } catch (error) {
    if (error === rolledBack) return rolledBack.value as T;
    throw error;
  }
}

class RolledBack extends Error {
  value: unknown;
}

function isRefusal(value: unknown): value is Result<never> {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
