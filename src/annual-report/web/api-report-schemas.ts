import { Type, type Static } from '@sinclair/typebox';
import type { FormatId } from '../../law/report-format/index.js';
import { CELL_SOURCES, type CellSource } from '../domain/draft/draft.js';

/** As one type list, not a union: the validator would turn the `null` of a union into 0. */
const NumberOrNull = Type.Unsafe<number | null>({ type: ['number', 'null'] });
const LocalDateText = Type.String({ description: 'YYYY-MM-DD' });

export const DraftCell = Type.Object({
  value: Type.Union([Type.Number(), Type.Null()]),
  source: Type.Unsafe<CellSource>({ type: 'string', enum: [...CELL_SOURCES] }),
  typedBy: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  typedAt: Type.Optional(Type.String({ description: 'instant, UTC' })),
  /** Typed before there were records; not used. */
  unused: Type.Optional(Type.Number()),
  /** Of a sum of members: what the government itself has in the cell. */
  own: Type.Optional(
    Type.Object({
      value: Type.Union([Type.Number(), Type.Null()]),
      source: Type.Unsafe<CellSource>({ type: 'string', enum: [...CELL_SOURCES] }),
      typedBy: Type.Optional(Type.String()),
      reason: Type.Optional(Type.String()),
      typedAt: Type.Optional(Type.String({ description: 'instant, UTC' })),
      unused: Type.Optional(Type.Number()),
    }),
  ),
});
export type DraftCell = Static<typeof DraftCell>;

export const DraftFinding = Type.Object({
  code: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  cell: Type.Optional(Type.String()),
  section: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
  excerpt: Type.Optional(Type.String()),
  message: Type.String(),
  basis: Type.String(),
  suggestion: Type.Optional(Type.String()),
});
export type DraftFinding = Static<typeof DraftFinding>;

export const PublishedVersion = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  publishedOn: LocalDateText,
  correctionNote: Type.Union([Type.String(), Type.Null()]),
  /** Address of the public page. */
  page: Type.String(),
  docx: Type.String(),
});
export type PublishedVersion = Static<typeof PublishedVersion>;

export const ReportYear = Type.Object({
  year: Type.Integer(),
  state: Type.Union([Type.Literal('none'), Type.Literal('draft'), Type.Literal('published')]),
  /** Last day by 《条例》 Art. 49: 31 January for departments, 31 March for governments. */
  dueOn: LocalDateText,
  versions: Type.Array(PublishedVersion),
});
export type ReportYear = Static<typeof ReportYear>;

export const ReportDraft = Type.Object({
  organName: Type.String(),
  year: Type.Integer(),
  format: Type.Unsafe<FormatId>({ type: 'string', description: 'id of the format in force for the year' }),
  dueOn: LocalDateText,
  /** Counts up with every change; a change that names an older one is refused. */
  version: Type.Integer({ minimum: 0 }),
  /** The year has not ended: the figures are those of today. */
  yearOpen: Type.Boolean(),
  cells: Type.Record(Type.String(), DraftCell),
  /** Texts of the preamble (`0`) and the six sections (`1` to `6`). */
  sections: Type.Record(Type.String(), Type.String()),
  findings: Type.Array(DraftFinding),
  versions: Type.Array(PublishedVersion),
});
export type ReportDraft = Static<typeof ReportDraft>;

export const YearPath = Type.Object({ year: Type.Integer({ minimum: 1900, maximum: 2999 }) });
export const CellPath = Type.Object({ ...YearPath.properties, cell: Type.String({ maxLength: 80 }) });
export const SectionPath = Type.Object({
  ...YearPath.properties,
  section: Type.Integer({ minimum: 0, maximum: 6 }),
});
export const MembersQuery = Type.Object(
  { year: Type.Integer({ minimum: 1900, maximum: 2999 }) },
  { additionalProperties: false },
);

export const TypedCellBody = Type.Object(
  {
    value: NumberOrNull,
    typedBy: Type.String({ maxLength: 200 }),
    reason: Type.String({ maxLength: 2000 }),
  },
  { additionalProperties: false },
);
export type TypedCellBody = Static<typeof TypedCellBody>;

export const SectionTextBody = Type.Object(
  {
    text: Type.String({ maxLength: 60_000 }),
    /** The text as it stood when the writing began: where it has changed since, the text is refused. */
    before: Type.Optional(Type.String({ maxLength: 60_000 })),
  },
  { additionalProperties: false },
);
export type SectionTextBody = Static<typeof SectionTextBody>;
