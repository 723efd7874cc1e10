import { MemberChange } from './api-member-change-schemas.js';
import { Type, type Static } from '@sinclair/typebox';
import { ROLLUP_PROBLEMS } from '../domain/rollup/problems.js';
import { Punctuality, StageOrNone } from './api-report-way-schemas.js';

const Day = Type.String({ description: 'YYYY-MM-DD' });
const DayOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'YYYY-MM-DD' });
const IntegerOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const NumberOrNull = Type.Unsafe<number | null>({ type: ['number', 'null'] });
const Figures = Type.Record(Type.String(), NumberOrNull);
const FiguresOrNull = Type.Unsafe<Record<string, number | null> | null>({
  type: ['object', 'null'],
  additionalProperties: { type: ['number', 'null'] },
});
const Organ = Type.Object({ code: Type.String(), name: Type.String() });
const oneOf = <const T extends string>(...values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: values });

const place = {
  organ: Type.Optional(
    Type.String({ format: 'uuid', description: 'a government that the competent department supervises' }),
  ),
  within: Type.Optional(Type.String({ maxLength: 40, description: 'id or code of a government below it' })),
};
export const RollupQuery = Type.Object(place, { additionalProperties: false });
export const RollupFileQuery = Type.Object(
  {
    ...place,
    format: oneOf('xlsx', 'csv'),
    cells: Type.Optional(
      Type.String({ maxLength: 8000, description: 'keys of cells with commas between; all where left out' }),
    ),
  },
  { additionalProperties: false },
);

export const Outlier = Type.Union([
  Type.Object({ kind: Type.Literal('allZero') }),
  Type.Object({ kind: Type.Literal('jump'), cell: Type.String(), before: Type.Number(), now: Type.Number() }),
  Type.Object({ kind: Type.Literal('balance'), column: Type.String(), came: Type.Number(), went: Type.Number() }),
]);
export type Outlier = Static<typeof Outlier>;

export const RollupLine = Type.Object({
  organId: Type.String(),
  code: Type.String(),
  name: Type.String(),
  level: oneOf('department', 'government'),
  /** The government's own applications, disputes and records. */
  itself: Type.Boolean(),
  stage: StageOrNone,
  punctuality: Punctuality,
  dueOn: Day,
  handedInOn: DayOrNull,
  /** Its report as it was signed is added; else what its records make (未报送). */
  signed: Type.Boolean(),
  signingNo: IntegerOrNull,
  version: IntegerOrNull,
  /** The file it was sent as, where the figures are those of the file but for what is on record (`t3`, `t4`, cells of `t2`). */
  file: Type.Union([
    Type.Object({ fileName: Type.String(), receivedOn: Day, onRecord: Type.Array(Type.String()) }),
    Type.Null(),
  ]),
  /** The member whose sum holds it already: it is not added here. */
  countedIn: TextOrNull,
  endedOn: DayOrNull,
  /** A government with members of its own: give its code as `within` to go down. */
  opens: Type.Boolean(),
  /** Cells that are 0 are left out, those nobody filled in are null. */
  cells: Figures,
  /** What the government was signed with for it. */
  summed: FiguresOrNull,
  /** Of the year before, as signed. */
  before: FiguresOrNull,
  outliers: Type.Array(Outlier),
});
export type RollupLine = Static<typeof RollupLine>;

export const RollupProblem = Type.Object({
  kind: oneOf(...ROLLUP_PROBLEMS),
  organ: Organ,
  by: Type.Array(Organ),
  on: DayOrNull,
});
export type RollupProblem = Static<typeof RollupProblem>;

export const Rollup = Type.Object({
  organ: Organ,
  within: Organ,
  year: Type.Integer(),
  format: Type.String(),
  asOf: Day,
  /** Of the members as they stand now. */
  cells: Figures,
  /** As the government signed them. */
  signed: FiguresOrNull,
  lines: Type.Array(RollupLine),
  problems: Type.Array(RollupProblem),
  changes: Type.Array(MemberChange),
});
export type Rollup = Static<typeof Rollup>;
