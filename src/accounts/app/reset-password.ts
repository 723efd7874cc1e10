import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Db } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { findAccountByName, replacePasswordHash } from '../db/accounts.js';
import { recordAudit } from '../db/audit.js';
import { deleteSessionsOf } from '../db/sessions.js';
import { normalizeAccountName, type Account } from '../domain/account.js';
import { generatePassword } from './generate-password.js';
import { forgetAccountAttempts } from './limit-attempts.js';
import { hashPassword } from './password-hash.js';

/**
 * Gives an account a fresh password, ends its sessions and lifts its lock. For whoever runs the server, on its command
 * line. Refuses `account.unknown`.
 */
export async function resetPassword(
  db: Db,
  nameAsGiven: string,
  asOf: Date,
): Promise<Result<{ readonly account: Account; readonly password: string }>> {
  const name = normalizeAccountName(nameAsGiven);
  const stored = name === null ? null : await findAccountByName(db, name);
  if (!stored) return refuse('account.unknown', { name: nameAsGiven });
  const { passwordHash, ...account } = stored;
  const password = generatePassword();
  const hashes = { from: passwordHash, to: await hashPassword(password) };
  await withOrgan(db, { actor: 'system:accounts', organId: account.organId }, async (trx) => {
    await replacePasswordHash(trx, account, hashes, asOf);
    await deleteSessionsOf(trx, account);
    await forgetAccountAttempts(trx, account.name);
    await recordAudit(trx, account, 'password-reset', asOf);
  });
  return ok({ account, password });
}
