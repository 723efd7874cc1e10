import type { Db } from '../../platform/database/schema.js';
import { recordAudit } from '../db/audit.js';
import { deleteSession } from '../db/sessions.js';
import type { Session } from './session-of.js';
import { withAccount } from './with-account.js';

/** Ends a session (退出登录). */
export async function signOut(db: Db, session: Session, asOf: Date): Promise<void> {
  await deleteSession(db, session.token);
  await withAccount(db, session.account, (trx) => recordAudit(trx, session.account, 'signed-out', asOf));
}
