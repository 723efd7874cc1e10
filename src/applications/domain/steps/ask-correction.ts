import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import { limitEnd } from '../../../law/limits/index.js';
import type { CorrectionAsked } from '../events.js';
import { checkAnswerBy, checkDay, checkText, firstRefusal, requireOpen, timed, written } from './step-rule.js';
import type { StepRule } from './step-rule.js';

/** Asks the applicant to correct the application (一次性告知补正), 《条例》 Art. 30: once, within 7 working days of receipt. */
export interface AskCorrectionStep {
  readonly type: 'askCorrection';
  readonly on?: LocalDate;
  /** The reasonable time (合理的补正期限). */
  readonly answerBy: LocalDate;
  /** What is to be corrected, complete. */
  readonly matters: string;
  readonly letterId?: string;
}

export const askCorrection: StepRule<AskCorrectionStep> = {
  name: '告知补正',
  article: '《条例》第三十条',
  by: ['clerk', 'head'],
  guard: (application) =>
    firstRefusal(
      requireOpen(application),
      application.correction && refuse('step.once', { step: '告知补正', article: '《条例》第三十条' }),
      application.reopening && refuse('step.by-order', { step: '告知补正' }),
    ),
  texts: ({ matters }) => written({ 'correction/matters': matters }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const wrong = firstRefusal(
      checkDay(on, context, { date: application.receivedOn, what: '收到申请之日' }),
      checkAnswerBy(step.answerBy, on),
      checkText(step.matters, 'matters', '需要补正的事项'),
    );
    if (wrong) return wrong;
    const last = limitEnd(context.calendar, 'correctionNotice', application.receivedOn);
    // Before the Regulation was in force there was no such limit to miss (docs/decisions/0108).
    const late = last.ok && on > last.value.date;
    return timed(application, context.calendar, (due): CorrectionAsked => ({
      type: 'application.correctionAsked',
      schemaVersion: 1,
      legalDate: on,
      payload: {
        answerBy: step.answerBy,
        late,
        letterId: step.letterId ?? null,
        commitments: context.commitments,
        ...due,
      },
    }));
  },
};
