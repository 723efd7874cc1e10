import type { Db } from '../../platform/database/schema.js';
import { listAccountRows } from '../db/accounts.js';
import type { Account } from '../domain/account.js';

/** Every staff account, by organ and name. */
export async function listAccounts(db: Db): Promise<Account[]> {
  return listAccountRows(db);
}
