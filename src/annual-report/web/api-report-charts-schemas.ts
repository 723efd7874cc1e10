import { Type, type Static } from '@sinclair/typebox';

const count = Type.Integer();

/** An organ's own applications of a year, as its charts show them. */
export const ReportCharts = Type.Object({
  months: Type.Array(Type.Object({ month: Type.Integer({ description: '1 to 12' }), received: count, replied: count })),
  outcomes: Type.Array(Type.Object({ row: Type.String({ description: 'row of table t3' }), count })),
  applicants: Type.Array(Type.Object({ column: Type.String({ description: 'column of table t3' }), count })),
  pace: Type.Object({
    /** Working days from the day after receipt to the first reply; `to` is `null` in the last. */
    bands: Type.Array(
      Type.Object({
        from: Type.Integer(),
        to: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
        count,
      }),
    ),
    replied: count,
    overdue: count,
    median: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
  }),
});
export type ReportCharts = Static<typeof ReportCharts>;
