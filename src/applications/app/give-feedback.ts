import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import { sealPersonal, storeSealed } from '../../platform/vault/index.js';
import { selectApplication } from '../db/applications.js';
import { insertFeedback } from '../db/feedback.js';

const LONGEST = 2_000;

/**
 * Keeps what an applicant thought of how they were served (满意度评价), once, after the reply: the score as a figure, the
 * words in the vault. It is no step of the case. Refuses `access.denied`, `application.not-closed`, `step.done`.
 */
export async function giveFeedback(
  { db, vault }: Services,
  act: Act,
  { score, text }: { readonly score: number; readonly text: string },
): Promise<Result<null>> {
  const { viewer } = act;
  if (viewer.kind !== 'applicant') return refuse('access.denied');
  if (!Number.isInteger(score) || score < 1 || score > 5) {
    return refuse('input.invalid', { field: 'score', reason: '请选择 1 至 5 分' });
  }
  const words = text.replaceAll('\0', '').trim();
  if (words.length > LONGEST) return refuse('input.invalid', { field: 'text', reason: `不超过 ${LONGEST} 字` });
  const { organId, applicationId } = viewer;
  return withOrgan(db, { actor: actorOf(viewer), organId }, async (trx) => {
    const row = await selectApplication(trx, organId, applicationId).executeTakeFirst();
    if (!row) return refuse('application.unknown');
    if (row.state !== 'closed') return refuse('application.not-closed');
    if (!(await insertFeedback(trx, viewer, { score, givenAt: act.now }))) return refuse('step.done', { step: '评价' });
    const place = { organId, streamId: applicationId, kind: 'feedback' };
    if (words !== '') await storeSealed(trx, place, sealPersonal(vault, place, words));
    return ok(null);
  });
}
