import { Type, type Static } from '@sinclair/typebox';
import { CELL_SOURCES, type CellSource } from '../domain/draft/draft.js';

const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const IntegerOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
const NumberOrNull = Type.Unsafe<number | null>({ type: ['number', 'null'] });
const Day = Type.String({ description: 'YYYY-MM-DD' });
const DayOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'YYYY-MM-DD' });
const oneOf = <const T extends string>(...values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: values });

const year = Type.Integer({ minimum: 1900, maximum: 2999 });
const id = Type.String({ format: 'uuid' });
export const UploadPath = Type.Object({ year, uploadId: id });
export const TakenTablePath = Type.Object({ year, table: oneOf('t3', 't4') });
export const MemberYearPath = Type.Object({ organId: id, year });
export const MemberUploadPath = Type.Object({ organId: id, year, uploadId: id });

/** A report written elsewhere, as it is listed. */
export const ReportUpload = Type.Object({
  id: Type.String(),
  year: Type.Integer(),
  fileName: Type.String(),
  kind: oneOf('txt', 'md', 'html', 'docx', 'doc', 'xlsx', 'pdf'),
  size: Type.Integer({ description: 'bytes' }),
  uploadedAt: Type.String({ description: 'instant, UTC' }),
  /** Who put it in; told to that person's own organ. */
  uploadedBy: TextOrNull,
  /** The competent department that received it; `null` for the organ's own. */
  department: TextOrNull,
  receivedOn: DayOrNull,
  /** Its figures stand for the organ's in sums. */
  rolledUp: Type.Boolean(),
  /** Whoever looks may remove it. */
  own: Type.Boolean(),
  removed: Type.Union([Type.Object({ on: Day, reason: Type.String() }), Type.Null()]),
});
export type ReportUpload = Static<typeof ReportUpload>;

export const ReportUploads = Type.Object({ year: Type.Integer(), items: Type.Array(ReportUpload) });
export type ReportUploads = Static<typeof ReportUploads>;

export const PlannedCell = Type.Object({
  cell: Type.String(),
  present: NumberOrNull,
  source: Type.Unsafe<CellSource>({ type: 'string', enum: [...CELL_SOURCES] }),
  uploaded: NumberOrNull,
  outcome: oneOf('same', 'fill', 'replace', 'kept', 'blank', 'unfit'),
});
export type PlannedCell = Static<typeof PlannedCell>;

const Table = oneOf('t2', 't3', 't4');

/** What taking it over would do. */
export const TakeOverPlan = Type.Object({
  /** Of the draft it was planned for. */
  version: Type.Integer(),
  sections: Type.Array(
    Type.Object({
      section: Type.Integer({ minimum: 0, maximum: 6 }),
      present: Type.String(),
      uploaded: Type.String(),
    }),
  ),
  tables: Type.Array(
    Type.Object({
      table: Table,
      /** Why it is not taken over; `null` where it may be. */
      notTaken: Type.Unsafe<'absent' | 'format' | 'members' | 'recorded' | 'incomplete' | 'same' | null>({
        type: ['string', 'null'],
      }),
      cells: Type.Array(PlannedCell),
    }),
  ),
});
export type TakeOverPlan = Static<typeof TakeOverPlan>;

export const ReportUploadPage = Type.Object({
  ...ReportUpload.properties,
  organName: Type.String(),
  format: Type.String({ description: 'id of the format of the year' }),
  /** As the file itself says. */
  says: Type.Object({ organ: TextOrNull, year: IntegerOrNull }),
  errors: Type.Integer(),
  warnings: Type.Integer(),
  /** Findings marked on text and tables: a piece of a page, escaped. */
  html: Type.String(),
  takeOver: Type.Union([TakeOverPlan, Type.Null()]),
});
export type ReportUploadPage = Static<typeof ReportUploadPage>;

export const RemovalBody = Type.Object({ reason: Type.String({ maxLength: 2000 }) }, { additionalProperties: false });
export type RemovalBody = Static<typeof RemovalBody>;

export const TakeOverBody = Type.Object(
  {
    version: Type.Integer({ minimum: 0 }),
    sections: Type.Array(Type.Integer({ minimum: 0, maximum: 6 }), { maxItems: 7 }),
    tables: Type.Array(Table, { maxItems: 3 }),
    name: Type.String({ maxLength: 200 }),
    reason: Type.String({ maxLength: 2000 }),
  },
  { additionalProperties: false },
);
export type TakeOverBody = Static<typeof TakeOverBody>;

export const GiveUpBody = Type.Object({ version: Type.Integer({ minimum: 0 }) }, { additionalProperties: false });
export type GiveUpBody = Static<typeof GiveUpBody>;
