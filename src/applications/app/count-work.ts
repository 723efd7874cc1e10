import { currentCalendar } from '../../calendar/index.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { workingDayAfter } from '../../law/calendar/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { countWork, workDivisions, type WorkCountRow } from '../db/work-counts.js';

/** Working days from which on a limit is near. */
const SOON = 5;

export interface WorkCounts extends WorkCountRow {
  /** The last day that counts as near. */
  readonly soonUntil: LocalDate;
  readonly divisions: readonly string[];
}

/** How an organ's work stands (办理情况): what is open, near, overdue, and waits for the viewer's role. Refuses `access.denied`. */
export async function countWorkOf(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, asOf }: { readonly organId: string; readonly asOf: LocalDate },
): Promise<Result<WorkCounts>> {
  if (!maySee(viewer, { kind: 'caseList', organId })) return refuse('access.denied');
  const soonUntil = workingDayAfter(await currentCalendar(db), asOf, SOON).date;
  const waitingFor = viewer.kind === 'staff' ? viewer.role : 'clerk';
  return withViewer(db, viewer, organId, async (trx) =>
    ok({
      ...(await countWork(trx, organId, { today: asOf, soonUntil, waitingFor })),
      soonUntil,
      divisions: await workDivisions(trx, organId),
    }),
  );
}
