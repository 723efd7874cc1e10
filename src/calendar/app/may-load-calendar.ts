import type { Viewer } from '../../kernel/visibility.js';

/**
 * May `viewer` load a notice: it moves the limits of every organ here, so the competent department (主管部门) does it, or
 * the operator at the machine.
 */
export function mayLoadCalendar(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.role === 'supervisor');
}
