import { Type, type Static, type TSchema } from '@sinclair/typebox';

const LocalDateText = Type.String({ description: 'YYYY-MM-DD', minLength: 10, maxLength: 10 });
const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Short = Type.String({ maxLength: 120 });
const Id = Type.String({ format: 'uuid' });

const Kind = Type.Union([
  Type.Literal('reconsideration'),
  Type.Literal('litigation.direct'),
  Type.Literal('litigation.afterReconsideration'),
]);
const Procedure = Type.Union([Type.Literal('ordinary'), Type.Literal('summary')]);
const Capacity = Type.Union([Type.Literal('acting'), Type.Literal('reviewing')]);
const Level = Type.Union([
  Type.Literal('reconsideration'),
  Type.Literal('first'),
  Type.Literal('appeal'),
  Type.Literal('retrial'),
]);
const ResultCode = Type.Union([Type.Literal('upheld'), Type.Literal('corrected'), Type.Literal('other')]);
const SessionKind = Type.Union([
  Type.Literal('hearing'),
  Type.Literal('opinions'),
  Type.Literal('trial'),
  Type.Literal('inquiry'),
  Type.Literal('mediation'),
]);
const Purpose = Type.Union([
  Type.Literal('served'),
  Type.Literal('notice'),
  Type.Literal('answer'),
  Type.Literal('evidence'),
  Type.Literal('decision'),
  Type.Literal('other'),
]);

export const Parties = Type.Object(
  {
    parties: Type.Array(
      Type.Object(
        {
          role: Type.Union([Type.Literal('applicant'), Type.Literal('thirdParty'), Type.Literal('agent')]),
          name: Type.String({ maxLength: 200 }),
          contact: Type.Optional(Type.String({ maxLength: 300 })),
        },
        { additionalProperties: false },
      ),
      { maxItems: 50 },
    ),
    claim: Type.String({ maxLength: 6000 }),
  },
  { additionalProperties: false },
);
export type Parties = Static<typeof Parties>;
export const PartiesView = Type.Object({ record: OrNull(Parties) });
export type PartiesView = Static<typeof PartiesView>;

export const OrganPath = Type.Object({ organId: Id });
export const DisputePath = Type.Object({ organId: Id, disputeId: Id });
export const DisputeQuery = Type.Object({ applicationId: Type.Optional(Id) }, { additionalProperties: false });

export const DisputeItem = Type.Object({
  organId: Type.String(),
  disputeId: Type.String(),
  kind: Kind,
  caseNumber: Type.String(),
  applicationId: OrNull(Type.String()),
  reconsiderationId: OrNull(Type.String()),
  openedOn: LocalDateText,
  forum: OrNull(Type.String()),
  procedure: OrNull(Procedure),
  capacity: Capacity,
  level: Level,
  servedOn: OrNull(LocalDateText),
  answerBy: OrNull(LocalDateText),
  answerProvisional: Type.Boolean(),
  daysLeft: OrNull(Type.Integer({ description: 'to answer; negative when late; null when nothing is due' })),
  answeredOn: OrNull(LocalDateText),
  decidedOn: OrNull(LocalDateText),
  hearingOn: OrNull(LocalDateText),
  end: OrNull(Type.Object({ closedOn: LocalDateText, result: ResultCode })),
  counted: Type.Boolean({ description: 'counts in table t4 of this organ' }),
  version: Type.Integer(),
});
export type DisputeItem = Static<typeof DisputeItem>;
export const DisputeList = Type.Object({ items: Type.Array(DisputeItem), mayRegister: Type.Boolean() });
export type DisputeList = Static<typeof DisputeList>;

const Proof = Type.Object({
  due: LocalDateText,
  provisional: Type.Boolean(),
  label: Type.String(),
  basis: Type.String(),
  days: Type.Array(Type.Object({ date: LocalDateText, counted: Type.Boolean(), reason: Type.String() })),
});
export type LimitProofView = Static<typeof Proof>;

const DecisionView = Type.Object({
  code: Type.String(),
  label: Type.String(),
  decidedOn: LocalDateText,
  servedOn: LocalDateText,
  documentNumber: OrNull(Type.String()),
  redoBy: OrNull(LocalDateText),
});

export const DisputeView = Type.Object({
  ...DisputeItem.properties,
  receiptNumber: OrNull(Type.String()),
  jointWith: OrNull(Type.String()),
  partiesRecorded: Type.Boolean(),
  redoBy: OrNull(LocalDateText),
  instances: Type.Array(
    Type.Object({
      level: Level,
      caseNumber: Type.String(),
      forum: OrNull(Type.String()),
      openedOn: LocalDateText,
      servedOn: OrNull(LocalDateText),
      answeredOn: OrNull(LocalDateText),
      answeredLate: Type.Boolean(),
      suspensions: Type.Array(
        Type.Object({ label: Type.String(), on: LocalDateText, resumedOn: OrNull(LocalDateText) }),
      ),
      decision: OrNull(DecisionView),
    }),
  ),
  hearings: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: SessionKind,
      on: LocalDateText,
      time: OrNull(Type.String()),
      place: OrNull(Type.String()),
      cancelled: Type.Boolean(),
    }),
  ),
  erased: Type.Boolean(),
  mayErase: Type.Boolean({ description: 'by whoever asks; once it has ended' }),
  suspensionGrounds: Type.Array(Type.Object({ code: Type.String(), label: Type.String(), article: Type.String() }), {
    description: 'how the case can be suspended',
  }),
  documents: Type.Array(Type.Object({ fileId: Type.String(), purpose: Purpose })),
  answerLimit: OrNull(Proof),
  appealLimit: OrNull(Proof),
  steps: Type.Array(
    Type.Object({
      step: Type.String(),
      name: Type.String(),
      article: Type.String(),
      lawful: Type.Boolean(),
      code: OrNull(Type.String()),
      reason: OrNull(Type.String()),
    }),
  ),
  decisions: Type.Array(
    Type.Object({
      code: Type.String(),
      label: Type.String(),
      article: Type.String(),
      result: OrNull(
        Type.String({ description: 'column of t4; `before`: that of the instance before; null: goes on' }),
      ),
      mayOrderRedo: Type.Boolean(),
    }),
    { description: 'how the instance under way can be decided' },
  ),
  events: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      type: Type.String(),
      title: Type.String(),
      legalDate: LocalDateText,
      recordedAt: Type.String(),
    }),
  ),
});
export type DisputeView = Static<typeof DisputeView>;

export const RegisterDisputeBody = Type.Object(
  {
    kind: Kind,
    caseNumber: Short,
    openedOn: LocalDateText,
    applicationId: Type.Optional(Id),
    reconsiderationId: Type.Optional(Id),
    forum: Type.Optional(Short),
    procedure: Type.Optional(Procedure),
    capacity: Type.Optional(Capacity),
    jointWith: Type.Optional(Short),
    parties: Type.Optional(Parties),
  },
  { additionalProperties: false },
);
export type RegisterDisputeBody = Static<typeof RegisterDisputeBody>;

function step<Name extends string, Fields extends Record<string, TSchema>>(type: Name, fields: Fields) {
  return Type.Object({ type: Type.Literal(type), ...fields }, { additionalProperties: false });
}
const By = Type.Union([Type.Literal('applicant'), Type.Literal('organ'), Type.Literal('other')]);
const nextInstance = { on: LocalDateText, caseNumber: Short, forum: Type.Optional(Short), by: By };

export const DisputeStepBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    step: Type.Union([
      step('serve', { on: LocalDateText, procedure: Type.Optional(Procedure) }),
      step('changeProcedure', { on: LocalDateText, procedure: Procedure }),
      step('answer', {
        on: LocalDateText,
        papers: Type.Optional(
          Type.Array(
            Type.Object({ letterId: Id, version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
            { maxItems: 12, description: 'drafts to be issued with it, by the head' },
          ),
        ),
      }),
      step('suspend', { on: LocalDateText, ground: Type.String({ maxLength: 60 }) }),
      step('resume', { on: LocalDateText }),
      step('setHearing', {
        kind: SessionKind,
        on: LocalDateText,
        time: Type.Optional(Type.String({ maxLength: 5 })),
        place: Type.Optional(Short),
      }),
      step('cancelHearing', { hearingId: Id }),
      step('decide', {
        decision: Type.String({ maxLength: 60 }),
        on: LocalDateText,
        servedOn: Type.Optional(LocalDateText),
        documentNumber: Type.Optional(Short),
        redoBy: Type.Optional(LocalDateText),
      }),
      step('takeEffect', { on: LocalDateText, redoBy: Type.Optional(LocalDateText) }),
      step('appeal', nextInstance),
      step('openAgain', nextInstance),
      step('retry', nextInstance),
      step('recordParties', Parties.properties),
      step('addDocument', { fileId: Id, purpose: Purpose }),
    ]),
  },
  { additionalProperties: false },
);
export type DisputeStepBody = Static<typeof DisputeStepBody>;
