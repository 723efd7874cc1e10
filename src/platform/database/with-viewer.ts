import { actorOf, type Viewer } from '../../kernel/visibility.js';
import type { Db, OrganTransaction } from './schema.js';
import { readOrgan, withSupervisor } from './with-organ.js';

/**
 * A reading transaction over one organ's rows for whoever looks: a supervisor gets the read-only view over its members,
 * everyone else the organ's own scope. The door has asked `maySee` before.
 */
export function withViewer<T>(
  db: Db,
  viewer: Viewer,
  organId: string,
  work: (trx: OrganTransaction) => Promise<T>,
): Promise<T> {
  const actor = actorOf(viewer);
  if (viewer.kind === 'staff' && viewer.role === 'supervisor' && viewer.organId !== organId) {
    return withSupervisor(db, { actor, organId: viewer.organId }, work);
  }
  return readOrgan(db, { actor, organId }, work);
}
