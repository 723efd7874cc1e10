import type { Viewer } from '../../../kernel/visibility.js';

/**
 * Who brings cases in from elsewhere (导入): the organ's administrator and the head of its disclosure office, or the operator
 * at the machine. Taking cases in shows none that is there.
 */
export function mayImportFor(viewer: Viewer, organId: string): boolean {
  if (viewer.kind === 'system') return true;
  if (viewer.kind !== 'staff' || viewer.organId !== organId) return false;
  return viewer.role === 'head' || viewer.role === 'admin';
}
