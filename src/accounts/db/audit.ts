import { newId } from '../../kernel/ids.js';
import type { AccountAuditTable } from '../../platform/database/schema/accounts.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Account } from '../domain/account.js';

/** Writes down what happened to an account's access; no address, no name. */
export async function recordAudit(
  trx: OrganTransaction,
  account: Account,
  kind: AccountAuditTable['kind'],
  at: Date,
): Promise<void> {
  await trx
    .insertInto('account_audit')
    .values({ organ_id: account.organId, audit_id: newId(), account_id: account.id, kind, at })
    .execute();
}
