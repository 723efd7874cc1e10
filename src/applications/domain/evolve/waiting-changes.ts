import type { WaitingEvent } from '../events.js';
import type { Application, ConsultationState } from '../state.js';
import type { Changes } from './changes.js';

/** What was begun before is gone on with; an event without its beginning is a broken stream. */
function begun<T>(part: T | null, what: string): T {
  if (part === null) throw new Error(`${what} was never asked for`);
  return part;
}

function ofConsultation(state: Application, id: string, change: Partial<ConsultationState>): Partial<Application> {
  return {
    consultations: state.consultations.map((asked) => (asked.id === id ? { ...asked, ...change } : asked)),
  };
}

export const waitingChanges: Changes<WaitingEvent> = {
  'application.correctionAsked': (_, { legalDate, payload: { answerBy, late } }) => ({
    correction: { askedOn: legalDate, answerBy, late, deliveredOn: null, receivedOn: null },
  }),
  'application.correctionDelivered': ({ correction }, { legalDate }) => ({
    correction: { ...begun(correction, 'a correction'), deliveredOn: legalDate },
  }),
  'application.correctionReceived': ({ correction }, { legalDate }) => ({
    correction: { ...begun(correction, 'a correction'), receivedOn: legalDate },
  }),

  'application.extensionProposed': (_, { legalDate, payload: { days, by } }) => ({
    extension: { days, proposedOn: legalDate, proposedBy: by, state: 'proposed', agreedOn: null },
  }),
  'application.extensionAgreed': ({ extension }, { legalDate, payload }) => ({
    extension: { ...begun(extension, 'an extension'), days: payload.days, state: 'agreed', agreedOn: legalDate },
  }),
  'application.extensionDeclined': ({ extension }) => ({
    extension: { ...begun(extension, 'an extension'), state: 'declined' },
  }),

  'application.consulted': ({ consultations }, { legalDate, payload }) => ({
    consultations: [
      ...consultations,
      {
        id: payload.consultationId,
        of: payload.of,
        party: payload.party,
        interest: payload.interest,
        organId: payload.organId,
        issuedOn: legalDate,
        deliveredOn: null,
        answeredOn: null,
        opinion: null,
        toldOn: null,
      },
    ],
  }),
  'application.consultationDelivered': (state, { legalDate, payload }) =>
    ofConsultation(state, payload.consultationId, { deliveredOn: legalDate }),
  'application.consultationAnswered': (state, { legalDate, payload: { consultationId, opinion } }) =>
    ofConsultation(state, consultationId, { answeredOn: legalDate, opinion }),

  'application.reasonsAsked': (_, { legalDate, payload: { answerBy } }) => ({
    reasons: {
      askedOn: legalDate,
      answerBy,
      answeredOn: null,
      judgedOn: null,
      reasonable: null,
      separateDate: null,
    },
  }),
  'application.reasonsAnswered': ({ reasons }, { legalDate }) => ({
    reasons: { ...begun(reasons, 'reasons'), answeredOn: legalDate },
  }),
  'application.reasonsJudged': ({ reasons }, { legalDate, payload: { reasonable, separateDate } }) => ({
    reasons: { ...begun(reasons, 'reasons'), judgedOn: legalDate, reasonable, separateDate },
  }),

  'application.feeNoticed': (_, { legalDate, payload: { scale, quantity, yuan } }) => ({
    fee: { noticedOn: legalDate, scale, quantity, yuan, deliveredOn: null, paidOn: null },
  }),
  'application.feeNoticeDelivered': ({ fee }, { legalDate }) => ({
    fee: { ...begun(fee, 'a fee'), deliveredOn: legalDate },
  }),
  'application.feePaid': ({ fee }, { legalDate }) => ({ fee: { ...begun(fee, 'a fee'), paidOn: legalDate } }),
};
