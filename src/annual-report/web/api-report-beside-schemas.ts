import { Type, type Static } from '@sinclair/typebox';

const Figure = Type.Unsafe<number | null>({ type: ['number', 'null'] });

export const FeesOfYear = Type.Object({
  notices: Type.Integer({ description: 'notices dated in the year' }),
  noticed: Type.Integer({ description: 'sum of these notices, in 元' }),
  payments: Type.Integer({ description: 'payments made in the year' }),
  yuan: Type.Integer({ description: 'collected in the year, in 元' }),
});

export const PreviousReport = Type.Object({
  year: Type.Integer(),
  /** `null` for one that was put in as a file. */
  publishedOn: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'YYYY-MM-DD' }),
  /** Name of the file it was put in as. */
  fileName: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  cells: Type.Record(Type.String(), Figure),
  /** By section, `0` the preamble: each paragraph as published, and as it was written with its references. */
  sections: Type.Record(Type.String(), Type.Array(Type.Object({ text: Type.String(), written: Type.String() }))),
});

const PromiseState = Type.Unsafe<'done' | 'going' | 'notDone'>({ type: 'string', enum: ['done', 'going', 'notDone'] });

export const PromiseOfLastYear = Type.Object({
  key: Type.String(),
  text: Type.String(),
  answer: Type.Union([
    Type.Object({ state: PromiseState, words: Type.Unsafe<string | null>({ type: ['string', 'null'] }) }),
    Type.Null(),
  ]),
});
export type PromiseOfLastYear = Static<typeof PromiseOfLastYear>;

/** What stands beside a draft while it is written. */
export const ReportBeside = Type.Object({
  /** `null` for years before there was a fee. */
  fees: Type.Union([FeesOfYear, Type.Null()]),
  /** Last year's report, published here or put in as a file. */
  previous: Type.Union([PreviousReport, Type.Null()]),
  promises: Type.Array(PromiseOfLastYear),
});
export type ReportBeside = Static<typeof ReportBeside>;

export const PromisePath = Type.Object({
  year: Type.Integer({ minimum: 1900, maximum: 2999 }),
  key: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export const PromiseBody = Type.Object(
  { state: PromiseState, words: Type.Optional(Type.String({ maxLength: 4000 })) },
  { additionalProperties: false },
);
export type PromiseBody = Static<typeof PromiseBody>;
