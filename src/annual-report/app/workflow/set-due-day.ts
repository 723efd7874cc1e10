import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import type { ReportingLevel } from '../../../law/limits/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { deleteDueDay, upsertDueDay } from '../../db/workflow/due-days.js';
import { checkDueDay } from '../../domain/workflow/due.js';

export interface SetDueDayInput {
  readonly year: number;
  readonly level: ReportingLevel;
  /** `null` goes back to the day of the law. */
  readonly dueOn: LocalDate | null;
}

/**
 * Sets by when those who hand in to a competent department have to (报送期限), never later than 《条例》 Art. 49. For the
 * department. Refuses `access.denied`, `report.due`.
 */
export async function setDueDay(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { year, level, dueOn }: SetDueDayInput,
): Promise<Result<null>> {
  const { viewer, now } = act;
  if (viewer.kind !== 'staff' || viewer.role !== 'supervisor') return refuse('access.denied');
  const { organId: departmentId } = viewer;
  const checked = dueOn === null ? ok(null) : checkDueDay(level, year, dueOn);
  if (!checked.ok) return checked;
  const actor = actorOf(viewer);
  return withOrgan(db, { actor, organId: departmentId }, async (trx) => {
    if (checked.value === null) await deleteDueDay(trx, { departmentId, year, level });
    else await upsertDueDay(trx, { departmentId, year, level, dueOn: checked.value }, { actor, at: now });
    return ok(null);
  });
}
