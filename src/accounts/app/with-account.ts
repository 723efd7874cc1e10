import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import type { Account } from '../domain/account.js';

/** A transaction of the account's organ, with the account as actor. */
export async function withAccount<T>(
  db: Db,
  account: Account,
  work: (trx: OrganTransaction) => Promise<T>,
): Promise<T> {
  return withOrgan(db, { actor: `staff:${account.id}`, organId: account.organId }, work);
}
