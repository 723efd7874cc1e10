import { Type, type Static } from '@sinclair/typebox';
import { DECISION_KINDS, type DecisionKind } from '../domain/decisions/decision.js';
import {
  END_WAYS,
  RECORD_KINDS,
  WITHDRAW_REASONS,
  type EndWay,
  type RecordKind,
  type WithdrawReason,
} from '../domain/records/record.js';

const choice = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });
const Day = Type.String({ description: 'YYYY-MM-DD' });
/** As one type list, not a union: the validator would turn the `null` of a union into an empty text. */
const DayOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'YYYY-MM-DD' });
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 60 });
const IntegerOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });

export const RecordPath = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const ImportPath = Type.Object({ importId: Type.String({ format: 'uuid' }) });
export const SheetPath = Type.Object({ sheet: choice(['records', 'decisions', 'publications'] as const) });

const End = Type.Object({
  on: Day,
  as: choice<EndWay>(END_WAYS),
  /** Id of the record that took its place. */
  replacedBy: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
});
const Facts = {
  kind: choice<RecordKind>(RECORD_KINDS),
  title: Type.String({ maxLength: 400 }),
  documentNumber: TextOrNull,
  /** 制发日期 */
  madeOn: Day,
  /** 公布日期 */
  publishedOn: DayOrNull,
  /** 施行日期 */
  inForceOn: Day,
  end: Type.Unsafe<Static<typeof End> | null>({ ...End, type: ['object', 'null'] }),
};
const Version = Type.Integer({ minimum: 1, description: 'the version the person looked at' });

export const RecordBody = Type.Object(Facts, { additionalProperties: false });
export type RecordBody = Static<typeof RecordBody>;
export const CorrectBody = Type.Object({ ...Facts, version: Version }, { additionalProperties: false });
export type CorrectBody = Static<typeof CorrectBody>;
export const EndBody = Type.Object({ ...End.properties, version: Version }, { additionalProperties: false });
export type EndBody = Static<typeof EndBody>;
export const WithdrawBody = Type.Object(
  { version: Version, reason: choice<WithdrawReason>(WITHDRAW_REASONS) },
  { additionalProperties: false },
);
export type WithdrawBody = Static<typeof WithdrawBody>;

export const STANDINGS = ['effective', 'pending', 'ended', 'withdrawn'] as const;
export const RecordItem = Type.Object({
  id: Type.String(),
  ...Facts,
  standing: choice(STANDINGS),
  withdrawn: Type.Unsafe<WithdrawReason | 'importTakenBack' | null>({ type: ['string', 'null'] }),
  importId: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  version: Type.Integer(),
});
export type RecordItem = Static<typeof RecordItem>;

export const RecordQuery = Type.Object(
  {
    organ: Type.Optional(Type.String({ format: 'uuid', description: 'of a member, for the competent department' })),
    kind: Type.Optional(choice<RecordKind>(RECORD_KINDS)),
    standing: Type.Optional(choice(STANDINGS)),
    year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 2999, description: 'made or ended in the year' })),
    search: Type.Optional(Type.String({ maxLength: 100 })),
    after: Type.Optional(Type.String({ maxLength: 80 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);
export const OrganQuery = Type.Object(
  { organ: Type.Optional(Type.String({ format: 'uuid' })) },
  { additionalProperties: false },
);
export const RecordList = Type.Object({
  items: Type.Array(RecordItem),
  next: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  mayWrite: Type.Boolean(),
});
export type RecordList = Static<typeof RecordList>;

export const DecisionTotal = Type.Object({
  year: Type.Integer(),
  kind: choice<DecisionKind>(DECISION_KINDS),
  source: Type.String(),
  count: IntegerOrNull,
  /** Charges in fen (分). */
  amountFen: IntegerOrNull,
});
export type DecisionTotal = Static<typeof DecisionTotal>;
export const DecisionTotals = Type.Object({ items: Type.Array(DecisionTotal), mayWrite: Type.Boolean() });
export type DecisionTotals = Static<typeof DecisionTotals>;

export const DecisionsBody = Type.Object(
  {
    rows: Type.Array(
      Type.Object(
        {
          kind: choice<DecisionKind>(DECISION_KINDS),
          /** `2025`, `2025-03` or `2025-03-04`. */
          period: Type.String({ pattern: '^\\d{4}(-\\d{2}){0,2}$' }),
          count: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
          amountFen: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000_000_000 })),
          source: Type.String({ minLength: 1, maxLength: 100 }),
          reference: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
        },
        { additionalProperties: false },
      ),
      { maxItems: 20_000 },
    ),
  },
  { additionalProperties: false },
);
export type DecisionsBody = Static<typeof DecisionsBody>;

export const SheetError = Type.Object({ cell: Type.String(), title: Type.String(), reason: Type.String() });
export type SheetError = Static<typeof SheetError>;
export const SheetAnswer = Type.Object({
  /** `null` where nothing was imported. */
  importId: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  rows: Type.Integer(),
  errorCount: Type.Integer(),
  /** The first 500. */
  errors: Type.Array(SheetError),
});
export type SheetAnswer = Static<typeof SheetAnswer>;

export const ImportItem = Type.Object({
  id: Type.String(),
  sheet: choice(['records', 'decisions', 'publications'] as const),
  format: choice(['xlsx', 'csv', 'api', 'folder'] as const),
  fileName: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  rows: Type.Integer(),
  importedAt: Type.String({ description: 'instant, UTC' }),
  takenBackAt: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'instant, UTC' }),
});
export type ImportItem = Static<typeof ImportItem>;
export const ImportList = Type.Object({ items: Type.Array(ImportItem) });
export type ImportList = Static<typeof ImportList>;
