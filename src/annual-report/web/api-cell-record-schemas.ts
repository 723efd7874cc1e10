import { Type, type Static } from '@sinclair/typebox';
import { MemberChange } from './api-member-change-schemas.js';

const NumberOrNull = Type.Unsafe<number | null>({ type: ['number', 'null'] });
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const Day = Type.String({ description: 'YYYY-MM-DD' });

export const CellRecordsQuery = Type.Object(
  {
    organ: Type.Optional(Type.String({ format: 'uuid', description: 'a member, for the competent department' })),
    asOf: Type.Optional(Type.String({ maxLength: 10, description: 'YYYY-MM-DD: as it stood on that day' })),
    after: Type.Optional(Type.String({ maxLength: 80, description: '`next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);

export const CellRecord = Type.Union([
  Type.Object({
    type: Type.Literal('application'),
    id: Type.String(),
    receiptNumber: Type.String(),
    receivedOn: Day,
    closedOn: TextOrNull,
    outcome: TextOrNull,
    column: Type.String(),
  }),
  Type.Object({
    type: Type.Literal('dispute'),
    id: Type.String(),
    caseNumber: Type.String(),
    openedOn: Day,
    closedOn: TextOrNull,
    standing: Type.String(),
  }),
  Type.Object({
    type: Type.Literal('document'),
    id: Type.String(),
    title: Type.String(),
    documentNumber: TextOrNull,
    madeOn: Day,
    publishedOn: TextOrNull,
    inForceOn: Day,
    endedOn: TextOrNull,
    endedAs: TextOrNull,
  }),
  Type.Object({
    type: Type.Literal('decisions'),
    id: Type.String(),
    period: Type.String(),
    countsOn: Day,
    count: NumberOrNull,
    /** Charges in fen (分). */
    amountFen: NumberOrNull,
    source: Type.String(),
    reference: TextOrNull,
  }),
]);
export type CellRecord = Static<typeof CellRecord>;

export const CellRecords = Type.Object({
  cell: Type.String(),
  label: Type.String(),
  organId: Type.String(),
  /** The day the figure stands on. */
  asOf: Day,
  /** As the records make it now; the list counts to this. */
  value: NumberOrNull,
  source: Type.String(),
  typedBy: TextOrNull,
  reason: TextOrNull,
  /** What the report is signed with, where it is. */
  signed: NumberOrNull,
  parts: Type.Array(Type.Object({ cell: Type.String(), label: Type.String(), value: NumberOrNull })),
  items: Type.Array(CellRecord),
  next: TextOrNull,
});
export type CellRecords = Static<typeof CellRecords>;

export const CorrectionsDue = Type.Object({
  items: Type.Array(
    Type.Object({
      year: Type.Integer(),
      since: Type.String({ description: 'instant, UTC' }),
      differences: Type.Array(
        Type.Object({ cell: Type.String(), label: Type.String(), signed: NumberOrNull, now: NumberOrNull }),
      ),
      /** Of a government: the members that changed. */
      members: Type.Array(MemberChange),
    }),
  ),
});
export type CorrectionsDue = Static<typeof CorrectionsDue>;

export const FiguresQuery = Type.Object(
  { asOf: Type.Optional(Type.String({ maxLength: 10, description: 'YYYY-MM-DD: as they stood on that day' })) },
  { additionalProperties: false },
);
export const Figures = Type.Object({
  organ: Type.Object({ code: Type.String(), name: Type.String() }),
  year: Type.Integer(),
  format: Type.String(),
  asOf: Day,
  cells: Type.Record(Type.String(), Type.Object({ value: NumberOrNull, source: Type.String() })),
  /** Where the year is signed: when, and the cells whose records say something else since. */
  signed: Type.Unsafe<{
    on: string;
    differences: { cell: string; signed: number | null; now: number | null }[];
  } | null>({
    type: ['object', 'null'],
    properties: {
      on: Day,
      differences: Type.Array(Type.Object({ cell: Type.String(), signed: NumberOrNull, now: NumberOrNull })),
    },
  }),
});
export type Figures = Static<typeof Figures>;
