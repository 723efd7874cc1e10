import { Type, type Static } from '@sinclair/typebox';

const Day = Type.String({ description: 'YYYY-MM-DD' });
const orNull = <
  T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer> | ReturnType<typeof Type.Boolean>,
>(
  type: T,
) => Type.Union([type, Type.Null()]);
const DayOrNull = orNull(Day);
const Str = Type.String();
const StrOrNull = orNull(Type.String());

/** A case for lists: what it is, where it stands, by when. */
export const CaseSummary = Type.Object({
  id: Str,
  receiptNumber: Str,
  kind: Type.String({ description: 'information, or ownRecord (《条例》 Art. 41)' }),
  channel: Str,
  channelName: Str,
  receivedOn: Day,
  applicantColumn: Type.String({ description: 'column of table t3' }),
  agent: Type.Boolean(),
  joint: Type.Integer(),
  state: Type.String({ description: 'open or closed' }),
  phase: Type.String({
    description: 'new, handling, correction, opinion, reasons, payment, review, signOff, issue, delivery, done',
  }),
  phaseName: Str,
  waitingFor: StrOrNull,
  nextDue: Type.Union([Type.Object({ what: Str, on: Day }), Type.Null()]),
  dueOn: Day,
  dueProvisional: Type.Boolean(),
  running: Type.Boolean({ description: 'false while a correction or a payment is awaited: no limit is running' }),
  workingDaysLeft: orNull(Type.Integer()),
  overdue: Type.Boolean(),
  hasDraft: Type.Boolean(),
  division: StrOrNull,
  splitFrom: StrOrNull,
  reopened: Type.Boolean(),
  outcome: StrOrNull,
  ground: StrOrNull,
  closedOn: DayOrNull,
  version: Type.Integer(),
});
export type CaseSummary = Static<typeof CaseSummary>;

export const CaseStepView = Type.Object({
  step: Type.String({ description: '`type` of POST …/steps' }),
  name: Str,
  article: Str,
  lawful: Type.Boolean(),
  code: Type.Optional(Type.String({ description: 'why not: code of the refusal' })),
  reason: Type.Optional(Type.String({ description: 'why not, in Chinese' })),
  until: Type.Optional(
    Type.Union([Day, Type.Null()], {
      description: 'where it is not lawful now: done up to this day on paper, it can be put on record still',
    }),
  ),
});
export type CaseStepView = Static<typeof CaseStepView>;

const LimitDays = Type.Array(
  Type.Object({ date: Day, counted: Type.Boolean(), reason: Str, provisional: Type.Boolean() }),
);

export const ClockView = Type.Object({
  dueOn: Day,
  provisional: Type.Boolean(),
  running: Type.Boolean(),
  days: LimitDays,
  withoutLateCorrection: Type.Union([Type.Object({ dueOn: Day, days: LimitDays }), Type.Null()], {
    description: 'the clock as though the late correction notice had started nothing anew; null where none was late',
  }),
});
export type ClockView = Static<typeof ClockView>;

export const TimelineEntry = Type.Object({
  seq: Type.Integer(),
  type: Type.String({ description: 'type of the event, as application.consulted' }),
  title: Str,
  detail: StrOrNull,
  legalDate: Day,
  recordedAt: Type.String({ description: 'instant, UTC' }),
  by: Type.String({
    description: 'applicant, who was asked, or system; of staff the name, for the organ of its own alone',
  }),
  /** Texts that were written with it; empty for who may not see them, and once erased. */
  texts: Type.Array(Type.Object({ label: Str, text: Str })),
});
export type TimelineEntry = Static<typeof TimelineEntry>;

const Approval = Type.Union([Type.Object({ on: Day, agreed: Type.Boolean(), mine: Type.Boolean() }), Type.Null()]);

/** The competent department names the member whose case it opens (《条例》 Art. 46, 47); everyone else opens their own organ's. */
export const CaseQuery = Type.Object(
  { organ: Type.Optional(Type.String({ format: 'uuid' })) },
  { additionalProperties: false },
);

export const CaseView = Type.Object({
  summary: CaseSummary,
  wantedForm: Str,
  erased: Type.Boolean({ description: 'names, words and files are gone for good' }),
  description: Type.Union([Str, Type.Null()], { description: 'null for who may not see it, and once erased' }),
  correctedDescription: StrOrNull,
  attachments: Type.Array(Type.Object({ fileId: Str, kind: Str })),
  children: Type.Array(Str),
  acceptedOn: DayOrNull,
  routes: Type.Array(
    Type.Object({ id: Str, division: Str, routedOn: Day, answerBy: DayOrNull, answeredOn: DayOrNull }),
  ),
  searches: Type.Array(Type.Object({ on: Day, routeId: StrOrNull, found: Str })),
  correction: Type.Union([
    Type.Object({
      askedOn: Day,
      answerBy: Day,
      late: Type.Boolean(),
      deliveredOn: DayOrNull,
      receivedOn: DayOrNull,
      matters: StrOrNull,
    }),
    Type.Null(),
  ]),
  extension: Type.Union([
    Type.Object({ days: Type.Integer(), proposedOn: Day, state: Str, agreedOn: DayOrNull, mine: Type.Boolean() }),
    Type.Null(),
  ]),
  consultations: Type.Array(
    Type.Object({
      id: Str,
      of: Str,
      party: Type.Union([Str, Type.Null()], {
        description: 'of a third party: person, individualBusiness or organization; null where it is not on record',
      }),
      interest: StrOrNull,
      name: StrOrNull,
      matters: StrOrNull,
      issuedOn: Day,
      deliveredOn: DayOrNull,
      answeredOn: DayOrNull,
      opinion: StrOrNull,
      reason: StrOrNull,
      followed: Type.Union([Str, Type.Null()], {
        description:
          'how far the draft that stands follows an objection: wholly, partly or not; null where it does not say',
      }),
      toldOn: DayOrNull,
    }),
  ),
  reasons: Type.Union([
    Type.Object({
      askedOn: Day,
      answerBy: Day,
      answeredOn: DayOrNull,
      judgedOn: DayOrNull,
      reasonable: orNull(Type.Boolean()),
      separateDate: DayOrNull,
    }),
    Type.Null(),
  ]),
  fee: Type.Union([
    Type.Object({
      noticedOn: Day,
      scale: Str,
      quantity: Type.Integer(),
      yuan: Type.Number(),
      deliveredOn: DayOrNull,
      paidOn: DayOrNull,
    }),
    Type.Null(),
  ]),
  repeat: Type.Union([Type.Object({ earlierId: Str, repeated: Type.Boolean() }), Type.Null()]),
  draft: Type.Union([
    Type.Object({
      id: Str,
      outcome: Str,
      ground: Str,
      text: StrOrNull,
      withheld: Type.Array(Type.Object({ id: Str, ground: Str, what: StrOrNull })),
      supplies: Type.Array(Type.Object({ fileId: Str, name: StrOrNull, size: Type.Integer() }), {
        description: 'copies that go with the reply (随答复提供的文件); empty for who may not see them',
      }),
      draftedOn: Day,
      mine: Type.Boolean(),
      letterId: StrOrNull,
      review: Approval,
      signOff: Approval,
    }),
    Type.Null(),
  ]),
  reply: Type.Union([
    Type.Object({ outcome: Str, ground: Str, issuedOn: Day, overdue: Type.Boolean(), text: StrOrNull }),
    Type.Null(),
  ]),
  delivery: Type.Union([Type.Object({ on: Day, way: Str }), Type.Null()]),
  reopening: Type.Union([Type.Object({ on: Day, by: Str, disputeId: StrOrNull, redoBy: Day }), Type.Null()]),
  publicationSuggestedOn: DayOrNull,
  feedback: Type.Union([
    Type.Object({
      score: Type.Integer({ description: '1 to 5' }),
      givenAt: Type.String({ description: 'instant, UTC' }),
      text: Type.Union([Type.String(), Type.Null()]),
    }),
    Type.Null(),
  ]),
  clock: ClockView,
  steps: Type.Array(CaseStepView),
  timeline: Type.Array(TimelineEntry),
});
export type CaseView = Static<typeof CaseView>;
