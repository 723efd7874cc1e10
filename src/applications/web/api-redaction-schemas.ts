import { Type, type Static } from '@sinclair/typebox';

const rect = {
  page: Type.Integer({ minimum: 1, maximum: 200, description: 'from 1' }),
  x: Type.Number({ minimum: -20_000, maximum: 20_000, description: 'points from the left of the page as shown' }),
  y: Type.Number({ minimum: -20_000, maximum: 20_000, description: 'points from the top of the page as shown' }),
  width: Type.Number({ exclusiveMinimum: 0, maximum: 20_000 }),
  height: Type.Number({ exclusiveMinimum: 0, maximum: 20_000 }),
};

export const AreaView = Type.Object({
  page: Type.Integer(),
  x: Type.Number(),
  y: Type.Number(),
  width: Type.Number(),
  height: Type.Number(),
});
export type AreaView = Static<typeof AreaView>;

export const MaterialPath = Type.Object({
  id: Type.String({ format: 'uuid' }),
  fileId: Type.String({ format: 'uuid' }),
});

export const CopyOrderPath = Type.Object({
  id: Type.String({ format: 'uuid' }),
  orderId: Type.String({ format: 'uuid' }),
});

export const MaterialPagePath = Type.Object({
  id: Type.String({ format: 'uuid' }),
  fileId: Type.String({ format: 'uuid' }),
  page: Type.Integer({ minimum: 1 }),
});

const FileView = Type.Object({
  id: Type.String(),
  name: Type.Union([Type.String(), Type.Null()], { description: 'null once erased' }),
  size: Type.Integer({ description: 'bytes' }),
  storedAt: Type.String({ description: 'instant, UTC' }),
});
export type FileView = Static<typeof FileView>;

export const ProofView = Type.Object({
  holds: Type.Boolean(),
  outputHash: Type.String({ description: 'SHA-256 of the redacted file' }),
  pages: Type.Integer(),
  checks: Type.Array(
    Type.Object({
      name: Type.Union([
        Type.Literal('bytes'),
        Type.Literal('text'),
        Type.Literal('pixels'),
        Type.Literal('structure'),
      ]),
      holds: Type.Boolean(),
      looked: Type.Integer(),
      breaches: Type.Integer(),
    }),
  ),
});
export type ProofView = Static<typeof ProofView>;

const GroundedAreaView = Type.Object({ ...AreaView.properties, ground: Type.String() });

const Way = Type.Union([Type.Literal('redacted'), Type.Literal('asItIs')]);

/** What the scan of a material showed. */
const ScanSeenView = Type.Object({
  hits: Type.Integer({ minimum: 0, description: 'places that look like personal data' }),
  unread: Type.Integer({ minimum: 0, description: 'pages without text, which no scan reads' }),
});

export const RedactionView = Type.Object({
  id: Type.String(),
  sourceFileId: Type.String(),
  file: FileView,
  way: Way,
  goesWithReply: Type.Boolean({ description: 'of several copies of one material the last goes with the reply' }),
  takenBackAt: Type.Union([Type.String(), Type.Null()], { description: 'instant, UTC: goes with no reply' }),
  madeBy: Type.Union([Type.String(), Type.Null()], { description: 'name of who decided on it' }),
  seen: Type.Union([ScanSeenView, Type.Null()], { description: 'for asItIs: what the scan showed' }),
  secondLook: Type.Union([Type.String(), Type.Null()], { description: 'why it may go out as it is' }),
  areas: Type.Array(GroundedAreaView),
  proof: ProofView,
});
export type RedactionView = Static<typeof RedactionView>;

export const MaterialListView = Type.Object({
  materials: Type.Array(FileView),
  redactions: Type.Array(RedactionView),
  making: Type.Array(Type.Object({ orderId: Type.String(), sourceFileId: Type.String() }), {
    description: 'copies being made',
  }),
  changedSinceDraft: Type.Boolean({
    description: 'the reply being drafted names other copies: it cannot be issued, draft it again',
  }),
});
export type MaterialListView = Static<typeof MaterialListView>;

const FoundView = Type.Object({
  kind: Type.String({ description: 'citizenId, mobile, bankCard, …' }),
  text: Type.String(),
  confidence: Type.Union([Type.Literal('certain'), Type.Literal('likely'), Type.Literal('possible')]),
  reason: Type.String({ description: 'checkDigit, labelled, form, beside, repeated' }),
  areas: Type.Array(AreaView),
});
export type FoundView = Static<typeof FoundView>;

export const MaterialPagesView = Type.Object({
  name: Type.String(),
  pages: Type.Array(
    Type.Object({
      page: Type.Integer(),
      width: Type.Number(),
      height: Type.Number(),
      lines: Type.Array(
        Type.Object({
          text: Type.String(),
          x: Type.Number(),
          y: Type.Number(),
          width: Type.Number(),
          height: Type.Number(),
        }),
      ),
    }),
  ),
  found: Type.Array(FoundView),
});
export type MaterialPagesView = Static<typeof MaterialPagesView>;

export const RedactionBody = Type.Object(
  {
    areas: Type.Array(
      Type.Object(
        {
          ...rect,
          ground: Type.String({ maxLength: 60, description: 'id of a ground, as 15.privacy' }),
          elsewhere: Type.Union([Type.Literal('ask'), Type.Literal('cover'), Type.Literal('keep')], {
            description: 'where the marked text stands elsewhere too: ask, cover it there as well, or keep it there',
          }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 1_000 },
    ),
  },
  { additionalProperties: false },
);
export type RedactionBody = Static<typeof RedactionBody>;

/** To supply a material as it is: what the scan showed, and why it may go out where it showed anything. */
export const AsItIsBody = Type.Object(
  {
    seen: ScanSeenView,
    secondLook: Type.Optional(Type.String({ maxLength: 500, description: 'asked for where the scan showed anything' })),
  },
  { additionalProperties: false },
);
export type AsItIsBody = Static<typeof AsItIsBody>;

export const CopyOrdered = Type.Object({ orderId: Type.String() });

/** What became of a copy ordered; what refused it is answered as a refusal. */
export const CopyAnswer = Type.Union([
  Type.Object({ kind: Type.Literal('making') }),
  Type.Object({
    kind: Type.Literal('made'),
    redactionId: Type.String(),
    fileId: Type.String(),
    areas: Type.Array(GroundedAreaView),
    proof: ProofView,
  }),
  Type.Object({
    kind: Type.Literal('remains'),
    remains: Type.Array(Type.Object({ area: Type.Integer(), places: Type.Array(AreaView) })),
  }),
]);
export type CopyAnswer = Static<typeof CopyAnswer>;
