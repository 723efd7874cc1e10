import type { ApplicationSubmitted, IntakeEvent } from '../events.js';
import type { Application } from '../state.js';
import type { Changes } from './changes.js';

/** The application as its first event makes it. */
export function submitted({ legalDate, payload }: ApplicationSubmitted): Application {
  const { applicantCommitment: _a, descriptionCommitment: _d, origin: _o, splitFrom, restartedOn, ...facts } = payload;
  return {
    ...facts,
    receivedOn: legalDate,
    splitFrom: splitFrom ?? null,
    restartedOn: restartedOn ?? null,
    acceptedOn: null,
    routes: [],
    searches: [],
    correction: null,
    extension: null,
    consultations: [],
    reasons: null,
    fee: null,
    repeat: null,
    children: [],
    draft: null,
    reply: null,
    firstClosed: null,
    delivery: null,
    reopening: null,
    publicationSuggestedOn: null,
    erased: false,
    version: 1,
  };
}

export const intakeChanges: Changes<Exclude<IntakeEvent, ApplicationSubmitted>> = {
  'application.receiptCorrected': (
    { correction, reply, firstClosed },
    { payload: { to, correctionLate, overdue } },
  ) => {
    const judged = reply && overdue !== null ? { ...reply, overdue } : reply;
    return {
      receivedOn: to,
      correction: correction && correctionLate !== null ? { ...correction, late: correctionLate } : correction,
      reply: judged,
      // Not reopened, the closing that stands is the first.
      firstClosed: judged === reply ? firstClosed : judged,
    };
  },
  'application.accepted': (_, { legalDate }) => ({ acceptedOn: legalDate }),
  'application.routed': ({ routes }, { legalDate, payload: { routeId: id, division, answerBy } }) => ({
    routes: [...routes, { id, division, routedOn: legalDate, answerBy, answeredOn: null }],
  }),
  'application.searched': ({ routes, searches }, { legalDate, payload: { routeId, found } }) => ({
    searches: [...searches, { on: legalDate, routeId, found }],
    routes: routes.map((route) => (route.id === routeId ? { ...route, answeredOn: legalDate } : route)),
  }),
  'application.split': ({ children }, { payload }) => ({ children: [...children, ...payload.children] }),
  'application.repeatJudged': (_, { payload: { earlierId, repeated } }) => ({ repeat: { earlierId, repeated } }),
};
