import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Db } from '../../platform/database/schema.js';
import { findAccountByName, replacePasswordHash } from '../db/accounts.js';
import { recordAudit } from '../db/audit.js';
import { deleteSessionsOf, insertSession } from '../db/sessions.js';
import { checkPassword } from '../domain/password-rule.js';
import { forgiveSignInAttempt, takeSignInAttempt } from './limit-attempts.js';
import { hashPassword, verifyPassword } from './password-hash.js';
import type { Session } from './session-of.js';
import { newSessionToken, type SignedIn } from './sign-in.js';
import { withAccount } from './with-account.js';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly address: string;
}

/**
 * Changes one's own password: ends every session of the account and opens a new one. Guesses of the current password
 * count as sign-in attempts. Refuses `password.*`, `sign-in.locked`, `session.required`.
 */
export async function changePassword(
  db: Db,
  session: Session,
  change: PasswordChange,
  asOf: Date,
): Promise<Result<SignedIn>> {
  const { account } = session;
  const allowed = checkPassword(change.next, account.name);
  if (!allowed.ok) return allowed;
  if (change.next === change.current) return refuse('password.same');
  const subjects = { account: account.name, address: change.address };
  const attempt = await takeSignInAttempt(db, subjects, asOf);
  if (!attempt.ok) return attempt;
  const stored = await findAccountByName(db, account.name);
  if (!stored) return refuse('session.required');
  if (!(await verifyPassword(stored.passwordHash, change.current))) return refuse('password.current');
  await forgiveSignInAttempt(db, subjects, asOf);
  const hashes = { from: stored.passwordHash, to: await hashPassword(change.next) };
  return withAccount(db, account, async (trx) => {
    if (!(await replacePasswordHash(trx, account, hashes, asOf))) return refuse('password.current');
    const token = newSessionToken();
    await deleteSessionsOf(trx, account);
    await insertSession(trx, account, token, asOf);
    await recordAudit(trx, account, 'password-changed', asOf);
    return ok({ account, token });
  });
}
