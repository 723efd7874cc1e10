import type { Db } from '../../platform/database/schema.js';
import { deleteSession, findSession, touchSession } from '../db/sessions.js';
import type { Account } from '../domain/account.js';
import { isAlive, needsTouch, sessionEnd } from '../domain/session-life.js';

export interface Session {
  readonly account: Account;
  readonly token: string;
  /** The instant it ends if it is not used again. */
  readonly endsAt: Date;
}

/** The live session of a token, its use written down; `null` for an unknown or ended one. */
export async function sessionOf(db: Db, token: string, asOf: Date): Promise<Session | null> {
  const found = await findSession(db, token);
  if (!found) return null;
  if (!isAlive(found.times, asOf)) {
    await deleteSession(db, token);
    return null;
  }
  if (needsTouch(found.times, asOf)) await touchSession(db, token, asOf);
  return { account: found.account, token, endsAt: sessionEnd({ ...found.times, lastSeenAt: asOf }) };
}
