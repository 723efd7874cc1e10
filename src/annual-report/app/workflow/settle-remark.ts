import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { updateRemark } from '../../db/workflow/remarks.js';
import { checkAnswer, type RemarkAnswer } from '../../domain/workflow/remark.js';
import { changeDraft, type DraftTarget } from '../change-draft.js';
import { hashText } from '../hash-text.js';

export interface SettleRemarkInput extends DraftTarget, RemarkAnswer {
  readonly remarkId: string;
}

/**
 * Answers a remark of the competent department (答复意见): changed as asked, or explained why not. Needed of each before the
 * report is signed anew. Refuses `report.remark-unknown`, `input.invalid`, and as `changeDraft`.
 */
export async function settleRemark(
  services: Pick<Services, 'db'>,
  act: Act,
  input: SettleRemarkInput,
): Promise<Result<{ readonly version: number }>> {
  const { remarkId } = input;
  const answer = checkAnswer(input);
  if (!answer.ok) return answer;
  const { settledAs, answer: words } = answer.value;
  return changeDraft(services, act, input, async (trx) => {
    const set = { answer: words, settled_as: settledAs, settled_by: actorOf(act.viewer), settled_at: act.now };
    if (!(await updateRemark(trx, input, set))) return refuse('report.remark-unknown');
    const payload = { remarkId, settledAs, answerHash: words === null ? null : hashText(words) };
    return ok({ type: 'report.remark-settled', payload, value: {} });
  });
}
