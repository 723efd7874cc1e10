import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { Db } from '../../platform/database/schema.js';
import { listAccounts } from './list-accounts.js';

/** Display names by actor, as events write it (`staff:<account id>`). */
export type StaffNames = ReadonlyMap<string, string>;

/**
 * Who an organ's staff are, to be named beside what they did: events hold ids alone. For the organ's own staff; empty for
 * everybody else.
 */
export async function nameStaff(db: Db, viewer: Viewer, organId: string): Promise<StaffNames> {
  if (!maySee(viewer, { kind: 'staffNames', organId })) return new Map();
  const accounts = await listAccounts(db, organId);
  return new Map(accounts.map(({ id, displayName }) => [`staff:${id}`, displayName]));
}
