import type { Db } from '../../platform/database/schema.js';
import { recordAudit } from '../db/audit.js';
import { deleteSession } from '../db/sessions.js';
import type { Session } from './session-of.js';

/** Ends a session (退出登录). */
export async function signOut(db: Db, session: Session, asOf: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await deleteSession(trx, session.token);
    await recordAudit(trx, session.account, 'signed-out', asOf);
  });
}
