import { sql } from 'kysely';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { Account } from '../domain/account.js';

export interface StoredAccount extends Account {
  readonly passwordHash: string;
}

const columns = ['organ_id', 'account_id', 'name', 'display_name', 'role'] as const;

interface AccountRow {
  readonly organ_id: string;
  readonly account_id: string;
  readonly name: string;
  readonly display_name: string;
  readonly role: Account['role'];
}

export function toAccount(row: AccountRow): Account {
  return {
    organId: row.organ_id,
    id: row.account_id,
    name: row.name,
    displayName: row.display_name,
    role: row.role,
  };
}

/** The account of a (normalized) name, with its password hash; row-level security shows that one alone. */
export async function findAccountByName(db: Db, name: string): Promise<StoredAccount | null> {
  return db.transaction().execute(async (trx) => {
    await sql`SELECT set_config('gongkai.account_name', ${name}, true)`.execute(trx);
    const row = await trx
      .selectFrom('account')
      .select([...columns, 'password_hash'])
      .where('name', '=', name)
      .executeTakeFirst();
    return row ? { ...toAccount(row), passwordHash: row.password_hash } : null;
  });
}

/** The accounts of the transaction's organ. */
export async function listAccountRows(trx: OrganTransaction): Promise<Account[]> {
  const rows = await trx.selectFrom('account').select(columns).orderBy('name').execute();
  return rows.map(toAccount);
}

/** Inserts an account; `false` where the name is taken. */
export async function insertAccount(trx: OrganTransaction, account: StoredAccount, asOf: Date): Promise<boolean> {
  const result = await trx
    .insertInto('account')
    .values({
      organ_id: account.organId,
      account_id: account.id,
      name: account.name,
      display_name: account.displayName,
      role: account.role,
      password_hash: account.passwordHash,
      password_changed_at: asOf,
      created_at: asOf,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Replaces the password hash `from` by `to`; `false` where it has changed meanwhile. */
export async function replacePasswordHash(
  trx: OrganTransaction,
  account: Account,
  hashes: { readonly from: string; readonly to: string },
  asOf: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('account')
    .set({ password_hash: hashes.to, password_changed_at: asOf })
    .where('organ_id', '=', account.organId)
    .where('account_id', '=', account.id)
    .where('password_hash', '=', hashes.from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
