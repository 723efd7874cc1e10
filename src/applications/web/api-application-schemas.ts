import { Type, type Static } from '@sinclair/typebox';

const LocalDateText = Type.String({ description: 'YYYY-MM-DD' });
const Nullable = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const ApplicationQuery = Type.Object(
  {
    state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed'), Type.Literal('all')])),
    applicant: Type.Optional(Type.String({ maxLength: 40 })),
    search: Type.Optional(Type.String({ maxLength: 60 })),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
);
export type ApplicationQuery = Static<typeof ApplicationQuery>;

export const ApplicationItem = Type.Object({
  id: Type.String(),
  receiptNumber: Type.String(),
  receivedOn: LocalDateText,
  applicantColumn: Type.String(),
  /** Masked: 张*. */
  applicantName: Nullable(Type.String()),
  state: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  dueOn: LocalDateText,
  /** The limit runs into a year whose holidays are not announced yet. */
  dueProvisional: Type.Boolean(),
  /** Working days from today to the limit; negative once it has passed; `null` when closed. */
  workingDaysLeft: Nullable(Type.Integer()),
  overdue: Type.Boolean(),
  outcome: Nullable(Type.String()),
  closedOn: Nullable(LocalDateText),
});
export type ApplicationItem = Static<typeof ApplicationItem>;

export const ApplicationList = Type.Object({
  items: Type.Array(ApplicationItem),
  total: Type.Integer(),
  page: Type.Integer(),
  pageSize: Type.Integer(),
});
export type ApplicationList = Static<typeof ApplicationList>;

export const ApplicationDetail = Type.Composite([
  ApplicationItem,
  Type.Object({
    version: Type.Integer(),
    channel: Type.String(),
    wantedForm: Type.String(),
    submittedAt: Type.String({ description: 'instant, UTC' }),
    /** What is applied for, as the applicant wrote it; `null` where it was erased. */
    description: Nullable(Type.String()),
    limit: Type.Object({
      days: Type.Array(Type.Object({ date: LocalDateText, counted: Type.Boolean(), reason: Type.String() })),
    }),
    events: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        title: Type.String(),
        detail: Type.Union([Type.String(), Type.Null()]),
        legalDate: LocalDateText,
        recordedAt: Type.String({ description: 'instant, UTC' }),
        actor: Type.String(),
      }),
    ),
    reply: Type.Union([
      Type.Object({
        outcome: Type.String(),
        ground: Type.String(),
        issuedOn: LocalDateText,
        text: Nullable(Type.String()),
      }),
      Type.Null(),
    ]),
  }),
]);
export type ApplicationDetail = Static<typeof ApplicationDetail>;

export const Identity = Type.Object({
  name: Type.String(),
  identityKind: Type.String(),
  identityNumber: Type.String(),
  contactPerson: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  email: Nullable(Type.String()),
  address: Nullable(Type.String()),
  postcode: Nullable(Type.String()),
});
export type Identity = Static<typeof Identity>;

export const ReplyBody = Type.Object(
  {
    /** Seq of the last event the person has seen. */
    version: Type.Integer({ minimum: 1 }),
    outcome: Type.String({ maxLength: 60 }),
    ground: Type.String({ maxLength: 60 }),
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
    issuedOn: Type.String({ maxLength: 10 }),
  },
  { additionalProperties: false },
);
export type ReplyBody = Static<typeof ReplyBody>;
