import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import type { CorrectionReceived } from '../events.js';
import { checkDay, checkText, firstRefusal, requireOpen, timed, written, type StepRule } from './step-rule.js';

/** The applicant's correction arrives (收到补正), 《条例》 Art. 30: the limit starts anew. */
export interface ReceiveCorrectionStep {
  readonly type: 'receiveCorrection';
  readonly on?: LocalDate;
  /** The corrected description. */
  readonly text: string;
  readonly files?: readonly string[];
}

export const receiveCorrection: StepRule<ReceiveCorrectionStep> = {
  name: '登记补正材料',
  article: '《条例》第三十条',
  by: ['clerk', 'head', 'applicant'],
  guard: (application) =>
    firstRefusal(
      requireOpen(application),
      !application.correction && refuse('step.needs', { step: '登记补正材料', first: '告知补正' }),
      application.correction?.receivedOn && refuse('step.done', { step: '登记补正材料' }),
    ),
  texts: ({ text }) => written({ 'correction/text': text }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const { correction } = application;
    const sent = correction?.deliveredOn ?? correction?.askedOn ?? application.receivedOn;
    const wrong = firstRefusal(
      context.role === 'applicant' && on !== context.today && refuse('step.future', { date: on, today: context.today }),
      checkDay(on, context, { date: sent, what: '告知补正（送达）之日' }),
      checkText(step.text, 'text', '补正内容'),
    );
    if (wrong) return wrong;
    const { commitments, role } = context;
    return timed(application, context.calendar, (due): CorrectionReceived => ({
      type: 'application.correctionReceived',
      schemaVersion: 1,
      legalDate: on,
      payload: { via: role === 'applicant' ? 'online' : 'clerk', files: step.files ?? [], commitments, ...due },
    }));
  },
};
