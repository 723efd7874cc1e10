import { Type, type Static } from '@sinclair/typebox';

export const FeedbackQuery = Type.Object(
  { year: Type.Integer({ minimum: 2019, maximum: 2999 }) },
  { additionalProperties: false },
);

/** What applicants thought of how they were served in a year. */
export const FeedbackView = Type.Object({
  year: Type.Integer(),
  count: Type.Integer(),
  mean: Type.Union([Type.Number(), Type.Null()], { description: '平均分，一位小数；没有评价的为 null' }),
  scores: Type.Array(Type.Object({ score: Type.Integer(), count: Type.Integer() }), {
    description: '各分值的件数，1 至 5 分',
  }),
  items: Type.Array(
    Type.Object({
      applicationId: Type.String(),
      receiptNumber: Type.String(),
      score: Type.Integer(),
      givenAt: Type.String({ description: 'instant, UTC' }),
      text: Type.Union([Type.String(), Type.Null()]),
    }),
    { description: '最近的在前，最多 200 件' },
  ),
});
export type FeedbackView = Static<typeof FeedbackView>;
