import { randomBytes } from 'node:crypto';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Db } from '../../platform/database/schema.js';
import { findAccountByName } from '../db/accounts.js';
import { recordAudit } from '../db/audit.js';
import { deleteEndedSessions, deleteSession, insertSession } from '../db/sessions.js';
import { normalizeAccountName, type Account } from '../domain/account.js';
import { ABSOLUTE_SECONDS, IDLE_SECONDS } from '../domain/session-life.js';
import { forgiveSignInAttempt, takeSignInAttempt } from './limit-attempts.js';
import { verifyPassword } from './password-hash.js';
import { withAccount } from './with-account.js';

export interface SignInRequest {
  readonly name: string;
  readonly password: string;
  /** Network address the request came from. */
  readonly address: string;
  /** Token of the session the browser had before; it is ended. */
  readonly previousToken: string | null;
}

export interface SignedIn {
  readonly account: Account;
  /** 256 random bits, for the cookie. */
  readonly token: string;
}

/** A fresh session token of 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Signs in (登录): counts the attempt, verifies the password in a time that does not tell whether the name exists, and
 * opens a new session. Refuses `sign-in.locked`, `sign-in.failed`.
 */
export async function signIn(db: Db, request: SignInRequest, asOf: Date): Promise<Result<SignedIn>> {
  const name = normalizeAccountName(request.name);
  const subjects = { account: name ?? request.name.slice(0, 200), address: request.address };
  const attempt = await takeSignInAttempt(db, subjects, asOf);
  const account = name === null ? null : await findAccountByName(db, name);
  if (!attempt.ok) {
    if (account) await withAccount(db, account, (trx) => recordAudit(trx, account, 'sign-in-locked', asOf));
    return attempt;
  }
  const right = await verifyPassword(account?.passwordHash ?? null, request.password);
  if (!account || !right) {
    if (account) await withAccount(db, account, (trx) => recordAudit(trx, account, 'sign-in-failed', asOf));
    return refuse('sign-in.failed');
  }
  await forgiveSignInAttempt(db, subjects, asOf);
  const token = newSessionToken();
  if (request.previousToken !== null) await deleteSession(db, request.previousToken);
  await withAccount(db, account, async (trx) => {
    await deleteEndedSessions(trx, before(asOf, IDLE_SECONDS), before(asOf, ABSOLUTE_SECONDS));
    await insertSession(trx, account, token, asOf);
    await recordAudit(trx, account, 'signed-in', asOf);
  });
  const { passwordHash: _, ...rest } = account;
  return ok({ account: rest, token });
}

function before(asOf: Date, seconds: number): Date {
  return new Date(asOf.getTime() - seconds * 1000);
}
