import { refuse, type Result } from '../../kernel/result.js';
import { mayActFor, type Act } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Services } from '../../platform/services.js';
import { isEditable, STAGE_NAMES } from '../domain/workflow/stage.js';
import { changeReport, type LockedReport, type ReportChange, type ReportTarget } from './change-report.js';

export type DraftTarget = ReportTarget;

/**
 * Changes an organ's draft in one transaction with its event; makes the draft on its first change. For the organ's staff, while
 * it is being written. Refuses `access.denied`, `report.frozen` from signing on, and as `changeReport`.
 */
export async function changeDraft<T>(
  services: Pick<Services, 'db'>,
  act: Act,
  target: DraftTarget,
  change: (trx: OrganTransaction, draft: LockedReport) => Promise<Result<ReportChange<T>>>,
): Promise<Result<T & { readonly version: number }>> {
  if (!mayActFor(act.viewer, target.organId)) return refuse('access.denied');
  return changeReport(services, act, target, async (trx, report) =>
    isEditable(report.stage) ? change(trx, report) : refuse('report.frozen', { stage: STAGE_NAMES[report.stage] }),
  );
}
