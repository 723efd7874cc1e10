import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import type { FeePaid } from '../events.js';
import { checkDay, firstRefusal, requireOpen, timed, written, type StepRule } from './step-rule.js';

/** The fee was paid in full (缴费), 国办函〔2020〕109号: the limit starts anew the day after. */
export interface PayFeeStep {
  readonly type: 'payFee';
  readonly on?: LocalDate;
  /** Number of the fiscal receipt (财政票据号). */
  readonly receipt?: string;
}

export const payFee: StepRule<PayFeeStep> = {
  name: '登记缴费',
  article: '国办函〔2020〕109号',
  by: ['clerk', 'head'],
  guard: ({ reply, fee }) =>
    firstRefusal(
      requireOpen({ reply }),
      !fee && refuse('step.needs', { step: '登记缴费', first: '收费通知' }),
      fee?.paidOn && refuse('step.done', { step: '登记缴费' }),
    ),
  texts: ({ receipt }) => written({ 'fee/receipt': receipt }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const { fee, receivedOn } = application;
    const { commitments, calendar } = context;
    const sent = fee?.deliveredOn ?? fee?.noticedOn ?? receivedOn;
    const wrong = checkDay(on, context, { date: sent, what: '收费通知发出（送达）之日' });
    if (wrong) return wrong;
    return timed(application, calendar, (due): FeePaid => ({
      type: 'application.feePaid',
      schemaVersion: 1,
      legalDate: on,
      payload: { commitments, ...due },
    }));
  },
};
