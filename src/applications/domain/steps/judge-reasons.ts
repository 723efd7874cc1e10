import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import type { ReasonsJudged } from '../events.js';
import { standingOn } from '../facts-as-of.js';
import { checkDay, checkText, firstRefusal, requireOpen, timed, written, type StepRule } from './step-rule.js';

/**
 * Judges the reasons (认定理由是否合理), 《条例》 Art. 35: unreasonable, and the application is not handled; reasonable, with a
 * separate reasonable date where the limit of Art. 33 cannot be kept.
 */
export interface JudgeReasonsStep {
  readonly type: 'judgeReasons';
  readonly on?: LocalDate;
  readonly reasonable: boolean;
  readonly separateDate?: LocalDate;
  readonly note: string;
  readonly letterId?: string;
}

export const judgeReasons: StepRule<JudgeReasonsStep> = {
  name: '认定理由',
  article: '《条例》第三十五条',
  by: ['clerk', 'head'],
  guard: ({ reply, reasons, reopening }, { today }) =>
    firstRefusal(
      requireOpen({ reply }),
      !reasons && refuse('step.needs', { step: '认定理由', first: '要求说明理由' }),
      reasons?.judgedOn && refuse('step.done', { step: '认定理由' }),
      reopening && refuse('step.by-order', { step: '认定理由' }),
      reasons &&
        !reasons.answeredOn &&
        today <= reasons.answerBy &&
        refuse('outcome.too-early', { until: reasons.answerBy }),
    ),
  texts: ({ note }) => written({ 'reasons/judgement': note }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const { reasons } = application;
    const { commitments, calendar } = context;
    const separateDate = step.separateDate ?? null;
    const { dueOn } = standingOn(application, on, calendar);
    const wrong = firstRefusal(
      checkDay(on, context, {
        date: reasons?.answeredOn ?? reasons?.askedOn ?? application.receivedOn,
        what: '要求说明理由（收到理由）之日',
      }),
      // Silence cannot be judged before its day, on whatever day it is put on record.
      reasons &&
        !reasons.answeredOn &&
        on <= reasons.answerBy &&
        refuse('outcome.too-early', { until: reasons.answerBy }),
      checkText(step.note, 'note', '认定的理由'),
      separateDate !== null && !step.reasonable && refuse('reasons.date-without-reason'),
      separateDate !== null && separateDate <= dueOn && refuse('reasons.date-too-early', { date: separateDate, dueOn }),
    );
    if (wrong) return wrong;
    return timed(application, calendar, (due): ReasonsJudged => ({
      type: 'application.reasonsJudged',
      schemaVersion: 1,
      legalDate: on,
      payload: {
        reasonable: step.reasonable,
        separateDate,
        letterId: step.letterId ?? null,
        commitments,
        ...due,
      },
    }));
  },
};
