import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act, type StaffViewer } from '../../../kernel/visibility.js';
import { findCompetentDepartment, findOrgan } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { selectReport } from '../../db/drafts.js';
import { deleteRemark, insertRemark } from '../../db/workflow/remarks.js';
import { selectSigning, type SigningRow } from '../../db/workflow/signings.js';
import { checkRemark, type RemarkPlace } from '../../domain/workflow/remark.js';
import { STAGE_NAMES } from '../../domain/workflow/stage.js';
import { reportRoleOf } from './report-role.js';

export interface MakeRemarkInput extends RemarkPlace {
  readonly organId: string;
  readonly year: number;
  readonly text: string;
}

/**
 * Puts a remark on a cell or paragraph of a report that was handed in (提出意见), 《条例》 Art. 47. The department's own until
 * the report is returned with it. Refuses `access.denied`, `report.stage`, `input.invalid`.
 */
export async function makeRemark(
  services: Pick<Services, 'db'>,
  act: Act,
  input: MakeRemarkInput,
): Promise<Result<{ readonly remarkId: string }>> {
  return asDepartment(services, act, input, async (trx, viewer, signing) => {
    const checked = checkRemark(signing.content.document, input, input.text);
    if (!checked.ok) return checked;
    const remarkId = newId();
    await insertRemark(trx, {
      organ_id: input.organId,
      year: input.year,
      remark_id: remarkId,
      signing_no: signing.signing_no,
      ...checked.value,
      made_by_organ: viewer.organId,
      made_by: actorOf(viewer),
      made_at: act.now,
    });
    return ok({ remarkId });
  });
}

/** Takes back a remark that was not told to the organ yet. Refuses `access.denied`, `report.stage`, `report.remark-unknown`. */
export async function takeBackRemark(
  services: Pick<Services, 'db'>,
  act: Act,
  input: { readonly organId: string; readonly year: number; readonly remarkId: string },
): Promise<Result<null>> {
  return asDepartment(services, act, input, async (trx) =>
    (await deleteRemark(trx, input)) ? ok(null) : refuse('report.remark-unknown'),
  );
}

/** Work of the competent department on what was handed in to it. */
async function asDepartment<T>(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, year }: { readonly organId: string; readonly year: number },
  work: (trx: OrganTransaction, viewer: StaffViewer, signing: SigningRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { viewer, now } = act;
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, organId, today);
  const department = organ && (await findCompetentDepartment(db, organ, today));
  if (viewer.kind !== 'staff' || reportRoleOf(viewer, organId, department) !== 'supervisor') {
    return refuse('access.denied');
  }
  return withOrgan(db, { actor: actorOf(viewer), organId }, async (trx) => {
    const row = await selectReport(trx, organId, year).forUpdate().executeTakeFirst();
    const stage = row?.stage ?? 'drafting';
    const signing = row && (await selectSigning(trx, organId, year, row.signing_no));
    if (!signing || (stage !== 'submitted' && stage !== 'accepted')) {
      return refuse('report.stage', { stage: STAGE_NAMES[stage], step: '提出意见' });
    }
    return work(trx, viewer, signing);
  });
}
