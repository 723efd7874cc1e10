import { Type, type Static } from '@sinclair/typebox';
import { PIECE_PART_NAMES, type PiecePart } from '../../kernel/file-pieces.js';
import { MARK_DECISIONS, PUBLISH_GROUNDS, type MarkDecision, type PublishGround } from '../domain/scan/decide-mark.js';
import {
  MARK_CONFIDENCES,
  MARK_KINDS,
  type MarkConfidence,
  type MarkKind,
  type MarkPlace as Place,
} from '../domain/scan/mark.js';

const choice = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });
const orNull = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T | null>({ type: ['string', 'null'], enum: [...values, null] });
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const NumberOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
const Id = Type.String({ format: 'uuid' });

export const MarkPath = Type.Object({ id: Id, key: Type.String({ pattern: '^[0-9a-f]{32}$' }) });

const MarkPlaceItem = Type.Object({
  in: choice<Place['in']>(['title', 'summary', 'body', 'documentNumber', 'file']),
  fileId: TextOrNull,
  fileName: TextOrNull,
  part: orNull<PiecePart>(Object.keys(PIECE_PART_NAMES) as PiecePart[]),
  page: NumberOrNull,
  sheet: TextOrNull,
  cell: TextOrNull,
  line: NumberOrNull,
  /** Name of the property of the file; `fileName` for its name. */
  property: TextOrNull,
  /** The file inside the file. */
  inside: TextOrNull,
  /** Offsets (UTF-16) in the body's text, or in the part. */
  start: Type.Integer(),
  end: Type.Integer(),
  /** Masked. */
  excerpt: Type.String(),
});

const DecisionItem = Type.Object({
  decision: choice<MarkDecision>(MARK_DECISIONS),
  ground: orNull<PublishGround>(PUBLISH_GROUNDS),
  reason: TextOrNull,
  by: Type.String({ description: 'name' }),
  at: Type.String({ description: 'instant, UTC' }),
});

export const MarkItem = Type.Object({
  key: Type.String(),
  kind: choice<MarkKind>(MARK_KINDS),
  confidence: choice<MarkConfidence>(MARK_CONFIDENCES),
  reason: Type.String(),
  /** The value, masked where it is personal data. */
  masked: Type.String(),
  suggestion: TextOrNull,
  places: Type.Array(MarkPlaceItem),
  decision: Type.Union([DecisionItem, Type.Null()]),
  /** Certain and not decided: it keeps the review from finding the publication public. */
  undecided: Type.Boolean(),
});

export const Marks = Type.Object({
  /** `null`: changed since the last scan, or never scanned. */
  scannedAt: TextOrNull,
  undecided: Type.Integer(),
  items: Type.Array(MarkItem),
  /** Decided on before, and no longer there. */
  gone: Type.Array(
    Type.Intersect([
      Type.Object({ key: Type.String(), kind: choice<MarkKind>(MARK_KINDS), masked: Type.String() }),
      DecisionItem,
    ]),
  ),
});
export type Marks = Static<typeof Marks>;

export const MarkDecisionBody = Type.Object(
  {
    decision: choice<MarkDecision>(MARK_DECISIONS),
    /** For `must-publish`. */
    ground: orNull<PublishGround>(PUBLISH_GROUNDS),
    reason: Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 400 }),
  },
  { additionalProperties: false },
);
export const CleanBody = Type.Object({ version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false });
