import { Type, type Static } from '@sinclair/typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' });

export const CellErrorView = Type.Object({
  cell: Type.String({ description: '申请!F12' }),
  title: Type.String(),
  reason: Type.String(),
});
export type CellErrorView = Static<typeof CellErrorView>;

/** What a workbook of old cases was found to be, and whether it was imported. */
export const ImportAnswer = Type.Object({
  importId: Type.Union([Type.String(), Type.Null()], { description: 'null: nothing was imported' }),
  rows: Type.Integer(),
  errorCount: Type.Integer(),
  errors: Type.Array(CellErrorView, { description: 'the first 500' }),
});
export type ImportAnswer = Static<typeof ImportAnswer>;

export const ExportQuery = Type.Object({ from: Day, to: Day }, { additionalProperties: false });
export const ExportFormat = Type.Object(
  { format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('zip')])) },
  { additionalProperties: false },
);

export const CaseImportAnswer = Type.Object({
  applicationId: Type.String(),
  receiptNumber: Type.String(),
  repeated: Type.Boolean({ description: 'true: it was here already, nothing was recorded anew' }),
});
export type CaseImportAnswer = Static<typeof CaseImportAnswer>;
