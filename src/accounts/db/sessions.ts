import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { Account } from '../domain/account.js';
import type { SessionTimes } from '../domain/session-life.js';
import { toAccount } from './accounts.js';

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A transaction in which row-level security shows the session of this token, and its account, alone. */
async function withToken<T>(db: Db, token: string, work: (trx: Db, hash: string) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const hash = hashToken(token);
    await sql`SELECT set_config('gongkai.session_hash', ${hash}, true)`.execute(trx);
    return work(trx, hash);
  });
}

export async function findSession(db: Db, token: string): Promise<{ account: Account; times: SessionTimes } | null> {
  const row = await withToken(db, token, (trx, hash) =>
    trx
      .selectFrom('account_session as s')
      .innerJoin('account as a', (join) =>
        join.onRef('a.organ_id', '=', 's.organ_id').onRef('a.account_id', '=', 's.account_id'),
      )
      .select(['a.organ_id', 'a.account_id', 'a.name', 'a.display_name', 'a.role', 's.created_at', 's.last_seen_at'])
      .where('s.token_hash', '=', hash)
      .executeTakeFirst(),
  );
  return row ? { account: toAccount(row), times: { createdAt: row.created_at, lastSeenAt: row.last_seen_at } } : null;
}

export async function touchSession(db: Db, token: string, asOf: Date): Promise<void> {
  await withToken(db, token, (trx, hash) =>
    trx.updateTable('account_session').set({ last_seen_at: asOf }).where('token_hash', '=', hash).execute(),
  );
}

export async function deleteSession(db: Db, token: string): Promise<void> {
  await withToken(db, token, (trx, hash) => trx.deleteFrom('account_session').where('token_hash', '=', hash).execute());
}

export async function insertSession(trx: OrganTransaction, account: Account, token: string, asOf: Date): Promise<void> {
  await trx
    .insertInto('account_session')
    .values({
      token_hash: hashToken(token),
      organ_id: account.organId,
      account_id: account.id,
      created_at: asOf,
      last_seen_at: asOf,
    })
    .execute();
}

/** Ends every session of an account. */
export async function deleteSessionsOf(trx: OrganTransaction, account: Account): Promise<void> {
  await trx
    .deleteFrom('account_session')
    .where('organ_id', '=', account.organId)
    .where('account_id', '=', account.id)
    .execute();
}

/** Clears away the organ's sessions that were not used since `lastSeenBefore` or are older than `createdBefore`. */
export async function deleteEndedSessions(
  trx: OrganTransaction,
  lastSeenBefore: Date,
  createdBefore: Date,
): Promise<void> {
  await trx
    .deleteFrom('account_session')
    .where((eb) => eb.or([eb('last_seen_at', '<', lastSeenBefore), eb('created_at', '<', createdBefore)]))
    .execute();
}
