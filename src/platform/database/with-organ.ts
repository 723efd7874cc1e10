import { sql } from 'kysely';
import type { Result } from '../../kernel/result.js';
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
  return inTransaction(db, async (trx) => {
    await enterOrgan(trx, scope);
    return work(trx);
  });
}

/** Sets actor and organ for the rest of a transaction; for loads that fill several organs in one. */
export async function enterOrgan(trx: OrganTransaction, scope: OrganScope): Promise<void> {
  await sql`SELECT set_config('gongkai.organ_id', ${scope.organId}, true),
                   set_config('gongkai.actor', ${scope.actor}, true)`.execute(trx);
}

/** A read-only transaction of a competent department (主管部门) over the organs it supervises (《条例》 Art. 46, 47). */
export async function withSupervisor<T>(
  db: Db,
  scope: OrganScope,
  work: (trx: OrganTransaction) => Promise<T>,
): Promise<T> {
  return inTransaction(db, async (trx) => {
    await sql`SET TRANSACTION READ ONLY`.execute(trx);
    await sql`SELECT set_config('gongkai.supervisor_id', ${scope.organId}, true),
                     set_config('gongkai.actor', ${scope.actor}, true)`.execute(trx);
    return work(trx);
  });
}

async function inTransaction<T>(db: Db, work: (trx: OrganTransaction) => Promise<T>): Promise<T> {
  const rolledBack = new RolledBack();
  try {
    return await db.transaction().execute(async (trx) => {
      const value = await work(trx);
      if (isRefusal(value)) {
        rolledBack.value = value;
        throw rolledBack;
      }
      return value;
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
