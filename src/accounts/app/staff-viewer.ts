import type { StaffViewer } from '../../kernel/visibility.js';
import { listSupervised } from '../../organs/index.js';
import type { Db } from '../../platform/database/schema.js';
import type { Account } from '../domain/account.js';

/** Who is looking, for an account: a supervisor with the organs it guides (《条例》 Art. 46, 47) as they stand now. */
export async function staffViewer(db: Db, account: Account): Promise<StaffViewer> {
  const supervises = account.role === 'supervisor' ? await listSupervised(db, account.organId) : [];
  return { kind: 'staff', accountId: account.id, organId: account.organId, role: account.role, supervises };
}
