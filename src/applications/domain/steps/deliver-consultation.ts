import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import type { ConsultationDelivered, DeliveryWay } from '../events.js';
import { checkDay, firstRefusal, requireOpen, timed, written, type StepRule } from './step-rule.js';

/** The letter asking for an opinion was received (征求意见书送达): the 15 working days begin. */
export interface DeliverConsultationStep {
  readonly type: 'deliverConsultation';
  readonly on?: LocalDate;
  readonly consultationId: string;
  readonly way: DeliveryWay;
  readonly proof?: string;
}

export const deliverConsultation: StepRule<DeliverConsultationStep> = {
  name: '登记征求意见书送达',
  article: '《条例》第三十二条、第三十四条',
  by: ['clerk', 'head'],
  guard: (application) =>
    firstRefusal(
      requireOpen(application),
      !application.consultations.some(({ deliveredOn, answeredOn }) => !deliveredOn && !answeredOn) &&
        refuse('step.needs', { step: '登记征求意见书送达', first: '征求意见' }),
    ),
  texts: ({ proof, consultationId }) => written({ [`consultation/${consultationId}/delivery`]: proof }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const asked = application.consultations.find(({ id }) => id === step.consultationId);
    if (!asked) return refuse('not.found', { what: '这次征求意见' });
    const wrong = firstRefusal(
      (asked.deliveredOn ?? asked.answeredOn) && refuse('step.done', { step: '登记征求意见书送达' }),
      checkDay(on, context, { date: asked.issuedOn, what: '征求意见书发出之日' }),
    );
    if (wrong) return wrong;
    const { commitments, calendar } = context;
    return timed(application, calendar, (due): ConsultationDelivered => ({
      type: 'application.consultationDelivered',
      schemaVersion: 1,
      legalDate: on,
      payload: { consultationId: asked.id, way: step.way, commitments, ...due },
    }));
  },
};
