import type { DecisionEvent } from '../events.js';
import type { Application, Draft, Reply } from '../state.js';
import type { Changes } from './changes.js';

function draftOf({ draft }: Application, draftId: string): Draft {
  if (draft?.id !== draftId) throw new Error(`no draft ${draftId}`);
  return draft;
}

/** The first closing stays what it was: table `t3` counts it alone. */
function closed({ firstClosed }: Application, reply: Reply): Partial<Application> {
  return { reply, firstClosed: firstClosed ?? reply, delivery: null };
}

export const decisionChanges: Changes<DecisionEvent> = {
  'application.drafted': (_, { legalDate, payload }) => ({
    draft: {
      id: payload.draftId,
      outcome: payload.outcome,
      ground: payload.ground,
      withheld: payload.withheld,
      draftedOn: legalDate,
      by: payload.by,
      letterId: payload.letterId,
      letterVersion: payload.letterVersion,
      supplies: payload.supplies,
      opinions: payload.opinions,
      textCommitment: payload.commitments[`draft/${payload.draftId}`] ?? '',
      review: null,
      signOff: null,
    },
  }),
  'application.reviewed': (state, { legalDate, payload: { draftId, agreed, by } }) => ({
    draft: { ...draftOf(state, draftId), review: { on: legalDate, by, agreed } },
  }),
  'application.signedOff': (state, { legalDate, payload: { draftId, agreed, by } }) => ({
    draft: { ...draftOf(state, draftId), signOff: { on: legalDate, by, agreed } },
  }),
  'application.replied': (state, { legalDate, payload: { outcome, ground, overdue } }) =>
    closed(state, { outcome, ground, overdue, issuedOn: legalDate }),
  'application.withdrawn': (state, { legalDate }) =>
    closed(state, { outcome: 'other.other', ground: 'withdrawn', overdue: false, issuedOn: legalDate }),
  'application.thirdPartyTold': ({ consultations }, { legalDate, payload }) => ({
    consultations: consultations.map((asked) =>
      asked.id === payload.consultationId ? { ...asked, toldOn: legalDate } : asked,
    ),
  }),
  'application.delivered': ({ reply }, { legalDate, payload: { way, late } }) => ({
    delivery: { on: legalDate, way },
    reply: reply && { ...reply, overdue: reply.overdue || late },
  }),
  'application.reopened': ({ consultations }, { legalDate, payload: { by, disputeId, redoBy } }) => ({
    reopening: { on: legalDate, by, disputeId, redoBy },
    // The decision made anew is told anew to whom it discloses over an objection.
    consultations: consultations.map((asked) => ({ ...asked, toldOn: null })),
    reply: null,
    draft: null,
    delivery: null,
  }),
  'application.publicationSuggested': (_, { legalDate }) => ({ publicationSuggestedOn: legalDate }),
  'application.limitChanged': () => ({}),
  'application.erased': () => ({ erased: true }),
};
