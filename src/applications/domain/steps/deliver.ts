import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { ApplicationDelivered, DeliveryWay } from '../events.js';
import { untoldThirdParties } from '../followed-opinions.js';
import { endsWithoutLimit } from '../outcome-rules.js';
import { checkDay, firstRefusal, requireClosed, written, type StepRule } from './step-rule.js';

/**
 * Delivers the reply (送达), 国办公开办函〔2016〕235号: by post on the day it is handed over, in person or through another organ
 * on the day it is signed for. Delivered after the limit, the reply is late.
 */
export interface DeliverStep {
  readonly type: 'deliver';
  readonly on?: LocalDate;
  readonly way: DeliveryWay;
  /** Postal number, receipt, or who signed. */
  readonly proof?: string;
  readonly letterId?: string;
}

export const deliver: StepRule<DeliverStep> = {
  name: '送达答复',
  article: '《条例》第三十三条、国办公开办函〔2016〕235号',
  by: ['clerk', 'head'],
  guard: (application) =>
    firstRefusal(
      requireClosed(application),
      application.reply?.ground === 'withdrawn' && refuse('step.withdrawn'),
      application.delivery && refuse('step.done', { step: '送达答复' }),
      untoldThirdParties(application).length > 0 && refuse('third-party.not-told'),
    ),
  texts: ({ proof }, id) => written({ [`delivery/${id}`]: proof }),
  decide({ reply, dueOn, receivedOn }, step, context) {
    const on = step.on ?? context.today;
    const wrong = checkDay(on, context, { date: reply?.issuedOn ?? receivedOn, what: '答复发出之日' });
    if (wrong) return wrong;
    return ok({
      type: 'application.delivered',
      schemaVersion: 1,
      legalDate: on,
      payload: {
        letterId: step.letterId ?? null,
        way: step.way,
        late: on > dueOn && !endsWithoutLimit(reply?.ground ?? ''),
        commitments: context.commitments,
      },
    } satisfies ApplicationDelivered);
  },
};
