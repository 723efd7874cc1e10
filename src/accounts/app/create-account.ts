import { newId } from '../../kernel/ids.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Db } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { insertAccount } from '../db/accounts.js';
import { normalizeAccountName, type Account } from '../domain/account.js';
import { checkPassword } from '../domain/password-rule.js';
import type { Role } from '../domain/role.js';
import { generatePassword } from './generate-password.js';
import { hashPassword } from './password-hash.js';

export interface NewAccount {
  readonly organId: string;
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  /** A fresh one is made where absent. */
  readonly password?: string;
}

/** Opens a staff account and gives its first password. Refuses `account.name`, `account.taken`, `password.*`. */
export async function createAccount(
  db: Db,
  request: NewAccount,
  asOf: Date,
): Promise<Result<{ readonly account: Account; readonly password: string }>> {
  const name = normalizeAccountName(request.name);
  if (name === null) return refuse('account.name', { name: request.name });
  const password = checkPassword(request.password ?? generatePassword(), name);
  if (!password.ok) return password;
  const account: Account = {
    organId: request.organId,
    id: newId(),
    name,
    displayName: request.displayName,
    role: request.role,
  };
  const passwordHash = await hashPassword(password.value);
  const inserted = await withOrgan(db, { actor: 'system:accounts', organId: account.organId }, (trx) =>
    insertAccount(trx, { ...account, passwordHash }, asOf),
  );
  return inserted ? ok({ account, password: password.value }) : refuse('account.taken', { name });
}
