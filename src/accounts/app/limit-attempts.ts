import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Transaction } from 'kysely';
import type { Database, Db } from '../../platform/database/schema.js';
import { attemptSubject, deleteOldAttempts, lockAttempts, saveAttempts } from '../db/attempts.js';
import { ACCOUNT_LOCK_OUT, ADDRESS_LOCK_OUT, countAttempt, forgiveAttempt, secondsLocked } from '../domain/lock-out.js';

export interface AttemptSubjects {
  readonly account: string;
  readonly address: string;
}

const DAY = 86_400_000;

function hashed(subjects: AttemptSubjects): { readonly account: string; readonly address: string } {
  return {
    account: attemptSubject('account', subjects.account),
    address: attemptSubject('address', subjects.address),
  };
}

/**
 * Counts one attempt for the name and for the address; refuses `sign-in.locked` (with `minutes`) where either is
 * locked, and then counts nothing. Rows are always locked in the order account, address.
 */
export async function takeSignInAttempt(db: Db, subjects: AttemptSubjects, asOf: Date): Promise<Result<null>> {
  const keys = hashed(subjects);
  return db.transaction().execute(async (trx) => {
    const account = await lockAttempts(trx, keys.account, asOf);
    const address = await lockAttempts(trx, keys.address, asOf);
    const locked = Math.max(secondsLocked(account, asOf), secondsLocked(address, asOf));
    if (locked > 0) return refuse('sign-in.locked', { minutes: Math.ceil(locked / 60) });
    await saveAttempts(trx, keys.account, countAttempt(account, ACCOUNT_LOCK_OUT, asOf));
    await saveAttempts(trx, keys.address, countAttempt(address, ADDRESS_LOCK_OUT, asOf));
    return ok(null);
  });
}

/** After a right password: forgets the name's failures, and takes this one attempt back from the address. */
export async function forgiveSignInAttempt(db: Db, subjects: AttemptSubjects, asOf: Date): Promise<void> {
  const keys = hashed(subjects);
  await db.transaction().execute(async (trx) => {
    await saveAttempts(trx, keys.account, null);
    const address = await lockAttempts(trx, keys.address, asOf);
    await saveAttempts(trx, keys.address, forgiveAttempt(address));
    await deleteOldAttempts(trx, new Date(asOf.getTime() - DAY));
  });
}

/** Lifts the lock of a name. */
export async function forgetAccountAttempts(trx: Transaction<Database>, name: string): Promise<void> {
  await saveAttempts(trx, attemptSubject('account', name), null);
}
