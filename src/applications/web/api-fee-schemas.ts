import { Type, type Static, type TSchema } from '@sinclair/typebox';

const LocalDateText = Type.String({ description: 'YYYY-MM-DD' });
const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Id = Type.String({ format: 'uuid' });
const Scale = Type.Union([Type.Literal('items'), Type.Literal('pages')]);
const Slice = Type.Object({
  from: Type.Integer(),
  to: Type.Integer(),
  count: Type.Integer(),
  rate: Type.Integer({ description: 'yuan for each' }),
  yuan: Type.Integer(),
});

export const FeePath = Type.Object({ organId: Id });
export const FeeQuery = Type.Object(
  { year: Type.Integer({ minimum: 2021, maximum: 2999 }) },
  { additionalProperties: false },
);

export const FeeItem = Type.Object({
  applicationId: Type.String(),
  receiptNumber: Type.String(),
  applicantColumn: Type.String(),
  receivedOn: LocalDateText,
  scale: Scale,
  quantity: Type.Integer(),
  monthTotal: OrNull(Type.Integer({ description: 'by item: the items of this applicant in the month, with these' })),
  yuan: Type.Integer(),
  slices: Type.Array(Slice),
  noticedOn: LocalDateText,
  deliveredOn: OrNull(LocalDateText),
  payBy: OrNull(LocalDateText),
  payByProvisional: Type.Boolean(),
  paidOn: OrNull(LocalDateText),
  state: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('overdue'),
    Type.Literal('paid'),
    Type.Literal('unpaid'),
    Type.Literal('dropped'),
  ]),
});
export type FeeItem = Static<typeof FeeItem>;

export const FeeList = Type.Object({
  year: Type.Integer(),
  items: Type.Array(FeeItem),
  noticedYuan: Type.Integer(),
  paidYuan: Type.Integer(),
  waitingYuan: Type.Integer(),
});
export type FeeList = Static<typeof FeeList>;

export const AssessFeeBody = Type.Object(
  { applicationId: Id, scale: Scale, quantity: Type.Integer({ minimum: 0, maximum: 100_000 }) },
  { additionalProperties: false },
);
export type AssessFeeBody = Static<typeof AssessFeeBody>;

export const FeeAssessmentView = Type.Object({
  scale: Scale,
  quantity: Type.Integer(),
  month: OrNull(Type.String({ description: 'YYYY-MM' })),
  monthTotal: OrNull(Type.Integer()),
  yuan: Type.Integer(),
  slices: Type.Array(Slice),
});
export type FeeAssessmentView = Static<typeof FeeAssessmentView>;
