import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { DeliveryWay, FeeNoticeDelivered } from '../events.js';
import { checkDay, firstRefusal, requireOpen, written, type StepRule } from './step-rule.js';

/** The fee notice reached the applicant (收费通知送达): the 20 working days for payment begin. */
export interface DeliverFeeStep {
  readonly type: 'deliverFee';
  readonly on?: LocalDate;
  readonly way: DeliveryWay;
  readonly proof?: string;
}

export const deliverFee: StepRule<DeliverFeeStep> = {
  name: '登记收费通知送达',
  article: '国办函〔2020〕109号',
  by: ['clerk', 'head'],
  guard: ({ reply, fee }) =>
    firstRefusal(
      requireOpen({ reply }),
      !fee && refuse('step.needs', { step: '登记收费通知送达', first: '收费通知' }),
      (fee?.deliveredOn ?? fee?.paidOn) && refuse('step.done', { step: '登记收费通知送达' }),
    ),
  texts: ({ proof }) => written({ 'fee/delivery': proof }),
  decide({ fee, receivedOn }, step, context) {
    const on = step.on ?? context.today;
    const wrong = checkDay(on, context, { date: fee?.noticedOn ?? receivedOn, what: '收费通知发出之日' });
    if (wrong) return wrong;
    return ok({
      type: 'application.feeNoticeDelivered',
      schemaVersion: 1,
      legalDate: on,
      payload: { way: step.way, commitments: context.commitments },
    } satisfies FeeNoticeDelivered);
  },
};
