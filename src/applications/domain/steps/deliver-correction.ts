import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { CorrectionDelivered, DeliveryWay } from '../events.js';
import { checkDay, firstRefusal, requireOpen, written, type StepRule } from './step-rule.js';

/** The correction notice reached the applicant (补正告知书送达). */
export interface DeliverCorrectionStep {
  readonly type: 'deliverCorrection';
  readonly on?: LocalDate;
  readonly way: DeliveryWay;
  /** Postal number, receipt, or who signed. */
  readonly proof?: string;
}

export const deliverCorrection: StepRule<DeliverCorrectionStep> = {
  name: '登记补正告知书送达',
  article: '《条例》第三十条',
  by: ['clerk', 'head'],
  guard: (application) =>
    firstRefusal(
      requireOpen(application),
      !application.correction && refuse('step.needs', { step: '登记补正告知书送达', first: '告知补正' }),
      application.correction?.deliveredOn && refuse('step.done', { step: '登记补正告知书送达' }),
    ),
  texts: ({ proof }) => written({ 'correction/delivery': proof }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const askedOn = application.correction?.askedOn ?? application.receivedOn;
    const wrong = checkDay(on, context, { date: askedOn, what: '告知补正之日' });
    if (wrong) return wrong;
    return ok({
      type: 'application.correctionDelivered',
      schemaVersion: 1,
      legalDate: on,
      payload: { way: step.way, commitments: context.commitments },
    } satisfies CorrectionDelivered);
  },
};
