import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { ReasonsAsked } from '../events.js';
import { checkAnswerBy, checkDay, checkText, firstRefusal, requireOpen, written, type StepRule } from './step-rule.js';

/** Asks for reasons where number and frequency clearly exceed a reasonable range (要求说明理由), 《条例》 Art. 35. */
export interface AskReasonsStep {
  readonly type: 'askReasons';
  readonly on?: LocalDate;
  readonly answerBy: LocalDate;
  /** Why number and frequency are held to exceed a reasonable range. */
  readonly matters: string;
  readonly letterId?: string;
}

export const askReasons: StepRule<AskReasonsStep> = {
  name: '要求说明理由',
  article: '《条例》第三十五条',
  by: ['clerk', 'head'],
  guard: (application) =>
    firstRefusal(
      requireOpen(application),
      application.reasons && refuse('step.done', { step: '要求说明理由' }),
      application.reopening && refuse('step.by-order', { step: '要求说明理由' }),
    ),
  texts: ({ matters }) => written({ 'reasons/matters': matters }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const wrong = firstRefusal(
      checkDay(on, context, { date: application.receivedOn, what: '收到申请之日' }),
      checkAnswerBy(step.answerBy, on),
      checkText(step.matters, 'matters', '超过合理范围的情况'),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.reasonsAsked',
      schemaVersion: 1,
      legalDate: on,
      payload: { answerBy: step.answerBy, letterId: step.letterId ?? null, commitments: context.commitments },
    } satisfies ReasonsAsked);
  },
};
