import type { LocalDate } from '../../kernel/local-date.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { limitEnd } from '../../law/limits/index.js';
import type { Application, ConsultationState } from './state.js';

/** Where a case stands, for the work list. */
export const PHASES = [
  'new',
  'handling',
  'correction',
  'opinion',
  'reasons',
  'payment',
  'review',
  'signOff',
  'issue',
  'delivery',
  'done',
] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  new: '待受理',
  handling: '办理中',
  correction: '待补正',
  opinion: '征求意见中',
  reasons: '待说明理由',
  payment: '待缴费',
  review: '待审核',
  signOff: '待签发',
  issue: '待发出',
  delivery: '待送达',
  done: '已办结',
};

/** For whom a case waits. */
export const WAITING_FOR = ['clerk', 'division', 'reviewer', 'head', 'applicant', 'thirdParty', 'otherOrgan'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** The next thing due beside the reply itself. */
export const NEXT_DUE = ['correction', 'division', 'opinion', 'reasons', 'payment'] as const;
export interface NextDue {
  readonly what: (typeof NEXT_DUE)[number];
  readonly on: LocalDate;
}

/** A consultation whose answer is still awaited. */
export function pendingConsultation({ consultations }: Application): ConsultationState | null {
  return consultations.find((asked) => asked.opinion === null) ?? null;
}

export function phaseOf(application: Application): Phase {
  const { reply, delivery, draft, correction, fee, reasons, acceptedOn, routes } = application;
  if (reply) return delivery || reply.ground === 'withdrawn' ? 'done' : 'delivery';
  if (draft) {
    if (draft.signOff?.agreed) return 'issue';
    if (draft.review?.agreed && !draft.signOff) return 'signOff';
    if (!draft.review) return 'review';
  }
  if (correction && !correction.receivedOn) return 'correction';
  if (fee && !fee.paidOn) return 'payment';
  if (pendingConsultation(application)) return 'opinion';
  if (reasons && !reasons.answeredOn && !reasons.judgedOn) return 'reasons';
  return acceptedOn || routes.length > 0 || draft ? 'handling' : 'new';
}

export function waitingForOf(application: Application): WaitingFor | null {
  switch (phaseOf(application)) {
    case 'done':
      return null;
    case 'correction':
    case 'payment':
    case 'reasons':
      return 'applicant';
    case 'opinion':
      return pendingConsultation(application)?.of ?? null;
    case 'review':
      return 'reviewer';
    case 'signOff':
    case 'issue':
      return 'head';
    case 'handling':
      return application.routes.some((route) => !route.answeredOn) ? 'division' : 'clerk';
    case 'new':
    case 'delivery':
      return 'clerk';
  }
}

/** The soonest of what is awaited and has a day; `null` where nothing is. */
export function nextDueOf(application: Application, calendar: WorkingCalendar): NextDue | null {
  const { reply, correction, fee, reasons, routes, consultations } = application;
  if (reply) return null;
  const all: NextDue[] = [];
  if (correction && !correction.receivedOn) all.push({ what: 'correction', on: correction.answerBy });
  if (reasons && !reasons.answeredOn && !reasons.judgedOn) all.push({ what: 'reasons', on: reasons.answerBy });
  for (const { answerBy, answeredOn } of routes) {
    if (answerBy && !answeredOn) all.push({ what: 'division', on: answerBy });
  }
  for (const { opinion, deliveredOn } of consultations) {
    if (opinion === null && deliveredOn) all.push({ what: 'opinion', on: opinionDue(deliveredOn, calendar) });
  }
  if (fee?.deliveredOn && !fee.paidOn) all.push({ what: 'payment', on: paymentDue(fee.deliveredOn, calendar) });
  return all.reduce<NextDue | null>((soonest, due) => (soonest && soonest.on <= due.on ? soonest : due), null);
}

/** Last day for an opinion, the 15th working day after the letter's receipt, 《条例》 Art. 32, 34. */
export function opinionDue(deliveredOn: LocalDate, calendar: WorkingCalendar): LocalDate {
  const end = limitEnd(calendar, 'thirdPartyOpinion', deliveredOn);
  return end.ok ? end.value.date : deliveredOn;
}

/** Last day for payment, the 20th working day after the notice's receipt, 国办函〔2020〕109号. */
export function paymentDue(deliveredOn: LocalDate, calendar: WorkingCalendar): LocalDate {
  const end = limitEnd(calendar, 'feePayment', deliveredOn);
  return end.ok ? end.value.date : deliveredOn;
}
