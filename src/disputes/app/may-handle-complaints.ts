import type { Viewer } from '../../kernel/visibility.js';

/**
 * May `viewer` handle and read the complaints made to an organ: its own staff of any role, the competent department's
 * supervisors too (《条例》 Art. 47, 51), or the operator. Nobody above or beside it: who complains is nobody else's business.
 */
export function mayHandleComplaints(viewer: Viewer, organId: string): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.organId === organId);
}
