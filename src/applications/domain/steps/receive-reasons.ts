import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { ReasonsAnswered } from '../events.js';
import { checkDay, checkText, firstRefusal, requireOpen, written, type StepRule } from './step-rule.js';

/** The applicant's reasons arrive (收到说明的理由), 《条例》 Art. 35. */
export interface ReceiveReasonsStep {
  readonly type: 'receiveReasons';
  readonly on?: LocalDate;
  readonly text: string;
}

export const receiveReasons: StepRule<ReceiveReasonsStep> = {
  name: '登记申请人说明的理由',
  article: '《条例》第三十五条',
  by: ['clerk', 'head', 'applicant'],
  guard: ({ reply, reasons }) =>
    firstRefusal(
      requireOpen({ reply }),
      !reasons && refuse('step.needs', { step: '登记申请人说明的理由', first: '要求说明理由' }),
      (reasons?.answeredOn ?? reasons?.judgedOn) && refuse('step.done', { step: '登记申请人说明的理由' }),
    ),
  texts: ({ text }) => written({ 'reasons/text': text }),
  decide({ reasons, receivedOn }, step, context) {
    const on = context.role === 'applicant' ? context.today : (step.on ?? context.today);
    const wrong = firstRefusal(
      checkDay(on, context, { date: reasons?.askedOn ?? receivedOn, what: '要求说明理由之日' }),
      checkText(step.text, 'text', '理由'),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.reasonsAnswered',
      schemaVersion: 1,
      legalDate: on,
      payload: { via: context.role === 'applicant' ? 'online' : 'clerk', commitments: context.commitments },
    } satisfies ReasonsAnswered);
  },
};
