import type { Viewer } from '../../../kernel/visibility.js';
import type { Organ } from '../../../organs/index.js';
import type { ReportRole } from '../../domain/workflow/report-steps.js';

/** Whom a viewer is in the way of an organ's report: of its disclosure office, of the competent department, or nobody (`null`). */
export function reportRoleOf(viewer: Viewer, organId: string, department: Organ | null): ReportRole | 'system' | null {
  if (viewer.kind === 'system') return 'system';
  if (viewer.kind !== 'staff') return null;
  const { role } = viewer;
  if (viewer.organId === organId && (role === 'clerk' || role === 'head')) return role;
  const supervises = role === 'supervisor' && viewer.organId === department?.id && viewer.supervises.includes(organId);
  return supervises ? 'supervisor' : null;
}
