import type { Db } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { listAccountRows } from '../db/accounts.js';
import type { Account } from '../domain/account.js';

/** The staff accounts of an organ, by name. For whoever runs the server. */
export async function listAccounts(db: Db, organId: string): Promise<Account[]> {
  return withOrgan(db, { actor: 'system:accounts', organId }, listAccountRows);
}
