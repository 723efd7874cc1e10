import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { upsertPromise } from '../../db/tell/promises.js';
import { checkPromiseAnswer, type PromiseState } from '../../domain/tell/promises.js';
import { changeDraft, type DraftTarget } from '../change-draft.js';
import { hashText } from '../hash-text.js';
import { previousReport } from '../uploads/previous-report.js';
import { promisesOf } from './promises-of.js';

export interface AnswerPromiseInput extends DraftTarget {
  readonly promiseKey: string;
  readonly state: PromiseState;
  readonly words?: string | undefined;
}

/**
 * Answers a promise of last year's report (改进措施的落实情况). Refuses `report.promise-unknown`, `input.invalid`, and as
 * `changeDraft`.
 */
export async function answerPromise(
  services: Pick<Services, 'db'>,
  act: Act,
  input: AnswerPromiseInput,
): Promise<Result<{ readonly version: number }>> {
  const { organId, year, promiseKey } = input;
  const answer = checkPromiseAnswer(input);
  if (!answer.ok) return answer;
  const { state, words } = answer.value;
  return changeDraft(services, act, input, async (trx, { organ, today }) => {
    const before = await previousReport(trx, { organ, year: year - 1, today });
    const promise = before && promisesOf(before.document).find(({ key }) => key === promiseKey);
    if (!promise) return refuse('report.promise-unknown');
    await upsertPromise(trx, {
      organ_id: organId,
      year,
      promise_key: promiseKey,
      text: promise.text,
      state,
      words,
      answered_by: actorOf(act.viewer),
      answered_at: act.now,
    });
    const payload = { promiseKey, state, wordsHash: words === null ? null : hashText(words) };
    return ok({ type: 'report.promise-answered', payload, value: {} });
  });
}
