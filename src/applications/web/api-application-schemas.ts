import { Type, type Static } from '@sinclair/typebox';
import { PHASES, WAITING_FOR } from '../domain/standing.js';

const LocalDateText = Type.String({ description: 'YYYY-MM-DD' });
const OrNull = {
  text: Type.Union([Type.String(), Type.Null()]),
  integer: Type.Union([Type.Integer(), Type.Null()]),
};

const State = Type.Union([Type.Literal('open'), Type.Literal('closed')]);

export const ApplicationQuery = Type.Object(
  {
    /** `open`: by limit, the soonest first; `closed`: the last received first. */
    state: Type.Optional(State),
    applicant: Type.Optional(
      Type.Union([
        Type.Literal('natural'),
        Type.Literal('enterprise'),
        Type.Literal('research'),
        Type.Literal('socialOrg'),
        Type.Literal('legalService'),
        Type.Literal('otherOrg'),
      ]),
    ),
    /** Of a member organ, for its competent department; the session's own where left out. */
    organ: Type.Optional(Type.String({ format: 'uuid' })),
    kind: Type.Optional(Type.Union([Type.Literal('information'), Type.Literal('ownRecord')])),
    phase: Type.Optional(Type.Union(PHASES.map((phase) => Type.Literal(phase)))),
    waitingFor: Type.Optional(Type.Union(WAITING_FOR.map((who) => Type.Literal(who)))),
    outcome: Type.Optional(Type.String({ maxLength: 60 })),
    division: Type.Optional(Type.String({ maxLength: 80 })),
    reopened: Type.Optional(Type.Boolean()),
    /** Running limit within so many days; 0 is today. */
    dueWithin: Type.Optional(Type.Integer({ minimum: 0, maximum: 366 })),
    overdue: Type.Optional(Type.Boolean()),
    /** Part of a receipt number. */
    search: Type.Optional(Type.String({ maxLength: 40 })),
    after: Type.Optional(Type.String({ maxLength: 80 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);
export type ApplicationQuery = Static<typeof ApplicationQuery>;

export const ApplicationPath = Type.Object({ id: Type.String({ format: 'uuid' }) });

const itemFields = {
  id: Type.String(),
  receiptNumber: Type.String(),
  receivedOn: LocalDateText,
  applicantColumn: Type.String({ description: 'column of table t3' }),
  state: State,
  dueOn: LocalDateText,
  dueProvisional: Type.Boolean({ description: 'the limit lies in a year whose holidays are not announced yet' }),
  workingDaysLeft: Type.Union([Type.Integer(), Type.Null()], {
    description: 'working days from today to the limit, negative once it has passed; null when closed',
  }),
  overdue: Type.Boolean(),
  outcome: OrNull.text,
  closedOn: OrNull.text,
  kind: Type.String({ description: 'information, or ownRecord (《条例》 Art. 41)' }),
  phase: Type.String(),
  phaseName: Type.String(),
  waitingFor: OrNull.text,
  running: Type.Boolean({ description: 'false while a correction or a payment is awaited' }),
  nextDue: Type.Union([Type.Object({ what: Type.String(), on: LocalDateText }), Type.Null()]),
  division: OrNull.text,
  hasDraft: Type.Boolean(),
  reopened: Type.Boolean(),
  splitFrom: OrNull.text,
};

export const ApplicationItem = Type.Object({
  ...itemFields,
  /** `李**`; `null` once erased, and for who may not see it. */
  applicantName: OrNull.text,
  /** The first words of what is asked for; `null` as the name. */
  what: OrNull.text,
});
export type ApplicationItem = Static<typeof ApplicationItem>;

export const ApplicationList = Type.Object({
  items: Type.Array(ApplicationItem),
  next: Type.Union([Type.String(), Type.Null()], { description: 'give it as `after` for the next page' }),
});
export type ApplicationList = Static<typeof ApplicationList>;

export const ApplicationEvent = Type.Object({
  seq: Type.Integer(),
  title: Type.String(),
  detail: OrNull.text,
  legalDate: LocalDateText,
  recordedAt: Type.String({ description: 'instant, UTC' }),
  by: Type.String({ description: 'staff, applicant or system; no name' }),
});
export type ApplicationEvent = Static<typeof ApplicationEvent>;

export const ApplicationView = Type.Object({
  ...itemFields,
  /** To be given back with a reply. */
  version: Type.Integer(),
  channel: Type.String(),
  wantedForm: Type.String(),
  /** What is applied for, in the applicant's words; `null` once erased. */
  description: OrNull.text,
  days: Type.Array(Type.Object({ date: LocalDateText, counted: Type.Boolean(), reason: Type.String() })),
  events: Type.Array(ApplicationEvent),
  reply: Type.Union([
    Type.Object({ outcome: Type.String(), ground: Type.String(), issuedOn: LocalDateText, text: OrNull.text }),
    Type.Null(),
  ]),
  /** From the organ's settings; `null` where not set. */
  reconsiderationOrgan: OrNull.text,
  court: OrNull.text,
});
export type ApplicationView = Static<typeof ApplicationView>;

export const IdentityView = Type.Object({
  erased: Type.Boolean(),
  fields: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
});
export type IdentityView = Static<typeof IdentityView>;
