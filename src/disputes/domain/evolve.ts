import type { DecisionLevel } from './decisions.js';
import type { DisputeEvent, DisputeRegistered } from './events.js';
import { instanceOf, type Dispute, type Instance } from './state.js';

type LaterEvent = Exclude<DisputeEvent, DisputeRegistered>;
type Changes = {
  readonly [T in LaterEvent['type']]: (state: Dispute, event: Extract<LaterEvent, { type: T }>) => Partial<Dispute>;
};

const CHANGES: Changes = {
  'dispute.partiesRecorded': ({ partiesRecorded }) => ({ partiesRecorded: partiesRecorded + 1 }),
  'dispute.served': (state, { legalDate: servedOn, payload }) => ({
    ...inInstance(state, { servedOn }),
    procedure: payload.procedure ?? state.procedure,
  }),
  'dispute.procedureChanged': (_, { payload }) => ({ procedure: payload.procedure }),
  'dispute.answered': (state, { legalDate: answeredOn, payload }) =>
    inInstance(state, { answeredOn, answeredLate: payload.late }),
  'dispute.suspended': (state, { legalDate: on, payload: { ground } }) =>
    inInstance(state, { suspensions: [...instanceOf(state).suspensions, { ground, on, resumedOn: null }] }),
  'dispute.resumed': (state, { legalDate: resumedOn }) =>
    inInstance(state, {
      suspensions: instanceOf(state).suspensions.map((it) => (it.resumedOn === null ? { ...it, resumedOn } : it)),
    }),
  'dispute.erased': () => ({ erased: true }),
  'dispute.hearingSet': ({ hearings }, { payload: { hearingId: id, ...hearing } }) => ({
    hearings: [...hearings, { id, ...hearing, cancelled: false }],
  }),
  'dispute.hearingCancelled': ({ hearings }, { payload }) => ({
    hearings: hearings.map((it) => (it.id === payload.hearingId ? { ...it, cancelled: true } : it)),
  }),
  'dispute.documentAdded': ({ documents }, { payload }) => ({ documents: [...documents, payload] }),
  'dispute.decided': (state, { legalDate: decidedOn, payload: { decision: code, ...decision } }) =>
    inInstance(state, { decision: { code, decidedOn, ...decision } }),
  'dispute.instanceOpened': ({ instances }, { legalDate, payload: { level, caseNumber, forum } }) => ({
    instances: [...instances, fresh(level, caseNumber, forum, legalDate)],
  }),
  'dispute.closed': (_, { legalDate: closedOn, payload }) => ({ end: { closedOn, ...payload } }),
};

/** The dispute after one more event. Throws where the stream is broken. */
export function evolve(state: Dispute | null, event: DisputeEvent): Dispute {
  if (event.type === 'dispute.registered') return registered(event);
  if (!state) throw new Error(`${event.type} without dispute.registered`);
  const change = CHANGES[event.type] as ((state: Dispute, event: LaterEvent) => Partial<Dispute>) | undefined;
  if (!change) throw new Error(`unknown event ${event.type}`);
  return { ...state, ...change(state, event), version: state.version + 1 };
}

function registered({ legalDate: openedOn, payload }: DisputeRegistered): Dispute {
  const { kind, caseNumber, applicationId, reconsiderationId, procedure, capacity, jointWith, forum } = payload;
  const level = kind === 'reconsideration' ? 'reconsideration' : 'first';
  return {
    kind,
    caseNumber,
    applicationId,
    reconsiderationId,
    procedure,
    capacity,
    jointWith,
    openedOn,
    instances: [fresh(level, caseNumber, forum, openedOn)],
    hearings: [],
    documents: [],
    partiesRecorded: Object.keys(payload.commitments).length > 0 ? 1 : 0,
    end: null,
    erased: false,
    version: 1,
  };
}

function fresh(
  level: DecisionLevel,
  caseNumber: string,
  forum: string | null,
  openedOn: Instance['openedOn'],
): Instance {
  const none = { servedOn: null, answeredOn: null, answeredLate: false, suspensions: [], decision: null };
  return { level, caseNumber, forum, openedOn, ...none };
}

/** A change to the instance under way. */
function inInstance({ instances }: Dispute, change: Partial<Instance>): Partial<Dispute> {
  return { instances: instances.map((it, index) => (index === instances.length - 1 ? { ...it, ...change } : it)) };
}
