import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../../kernel/visibility.js';
import { findCompetentDepartment, findOrgan, type Organ } from '../../../organs/index.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { formatOfYear } from '../../domain/draft/report-year.js';
import { isHandedIn } from '../../domain/workflow/stage.js';
import { loadWay, type ReportWay } from './report-way.js';

export interface OpenedMemberReport {
  readonly organ: Organ;
  readonly year: number;
  readonly way: ReportWay;
  /** What was handed in may be read: from handing in on, and what was returned. */
  readonly readable: boolean;
}

/**
 * Opens a member's report for its competent department (《条例》 Art. 47): as it was signed, from handing in on. What the
 * office is still writing it does not see. Refuses `access.denied`, `organ.unknown`, `report.year`.
 */
export async function openMemberReport(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, year, now }: { readonly organId: string; readonly year: number; readonly now: Date },
): Promise<Result<OpenedMemberReport>> {
  if (viewer.kind !== 'staff' || viewer.role !== 'supervisor' || !viewer.supervises.includes(organId)) {
    return refuse('access.denied');
  }
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  const department = await findCompetentDepartment(db, organ, today);
  const gate = { errors: 0, warnings: 0 };
  const way = await withViewer(db, viewer, organId, (trx) =>
    loadWay(trx, organ, { viewer, year, today, department, gate }),
  );
  return ok({ organ, year, way, readable: isHandedIn(way.stage) || way.stage === 'returned' });
}
