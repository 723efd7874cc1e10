import type { StaffRole, Viewer } from '../../kernel/visibility.js';

const HANDLERS: readonly StaffRole[] = ['clerk', 'reviewer', 'head', 'supervisor'];

/**
 * May `viewer` handle and read the complaints made to an organ: its own office, the competent department's supervisors too
 * (《条例》 Art. 47, 51), or the operator. Nobody above or beside it: who complains is nobody else's business.
 */
export function mayHandleComplaints(viewer: Viewer, organId: string): boolean {
  if (viewer.kind === 'system') return true;
  return viewer.kind === 'staff' && viewer.organId === organId && HANDLERS.includes(viewer.role);
}
