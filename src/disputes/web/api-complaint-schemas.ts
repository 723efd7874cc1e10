import { Type, type Static, type TSchema } from '@sinclair/typebox';

const LocalDateText = Type.String({ description: 'YYYY-MM-DD', minLength: 10, maxLength: 10 });
const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Id = Type.String({ format: 'uuid' });
const Kind = Type.Union([Type.Literal('complaint'), Type.Literal('report')]);
const Outcome = Type.Union([
  Type.Literal('founded'),
  Type.Literal('partly'),
  Type.Literal('unfounded'),
  Type.Literal('notAccepted'),
  Type.Literal('withdrawn'),
]);
const Measure = Type.Union([Type.Literal('urged'), Type.Literal('criticised'), Type.Literal('orderedCorrection')]);

export const ComplaintPath = Type.Object({ complaintId: Id });

export const ComplaintItem = Type.Object({
  complaintId: Type.String(),
  number: Type.String(),
  kind: Kind,
  aboutOrganId: OrNull(Type.String()),
  aboutOrganName: OrNull(Type.String()),
  receiptNumber: OrNull(Type.String()),
  receivedOn: LocalDateText,
  answerBy: LocalDateText,
  overdue: Type.Boolean(),
  answer: OrNull(Type.Object({ answeredOn: LocalDateText, outcome: Outcome, late: Type.Boolean() })),
  mayErase: Type.Boolean({ description: 'by whoever asks; once it is answered' }),
  version: Type.Integer(),
});
export type ComplaintItem = Static<typeof ComplaintItem>;
export const ComplaintList = Type.Object({ items: Type.Array(ComplaintItem) });
export type ComplaintList = Static<typeof ComplaintList>;

export const RegisterComplaintBody = Type.Object(
  {
    kind: Kind,
    aboutOrganId: Type.Optional(Id),
    receiptNumber: Type.Optional(Type.String({ maxLength: 60 })),
    receivedOn: LocalDateText,
    answerBy: LocalDateText,
    words: Type.Object(
      {
        name: Type.String({ maxLength: 200 }),
        contact: Type.String({ maxLength: 300 }),
        text: Type.String({ maxLength: 12_000 }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type RegisterComplaintBody = Static<typeof RegisterComplaintBody>;

const Text = Type.String({ maxLength: 12_000 });
export const ComplaintStepBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    step: Type.Union([
      Type.Object(
        { type: Type.Literal('extend'), answerBy: LocalDateText, text: Text },
        { additionalProperties: false },
      ),
      Type.Object(
        {
          type: Type.Literal('answer'),
          on: LocalDateText,
          outcome: Outcome,
          measures: Type.Array(Measure, { maxItems: 3 }),
          text: Text,
        },
        { additionalProperties: false },
      ),
    ]),
  },
  { additionalProperties: false },
);
export type ComplaintStepBody = Static<typeof ComplaintStepBody>;

export const ComplaintStepTaken = Type.Object({ version: Type.Integer() });
export const ComplaintRegisteredView = Type.Object({ complaintId: Type.String(), number: Type.String() });
export type ComplaintRegisteredView = Static<typeof ComplaintRegisteredView>;

export const ComplaintWordsView = Type.Object({
  words: OrNull(Type.Object({ name: Type.String(), contact: Type.String(), text: Type.String() })),
  answer: OrNull(Type.String()),
  measures: Type.Array(Measure),
});
export type ComplaintWordsView = Static<typeof ComplaintWordsView>;
