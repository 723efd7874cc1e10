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

export const RedactionView = Type.Object({
  id: Type.String(),
  sourceFileId: Type.String(),
  file: FileView,
  goesWithReply: Type.Boolean({ description: 'of several copies of one material the last goes with the reply' }),
  areas: Type.Array(GroundedAreaView),
  proof: ProofView,
});
export type RedactionView = Static<typeof RedactionView>;

export const MaterialListView = Type.Object({
  materials: Type.Array(FileView),
  redactions: Type.Array(RedactionView),
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

export const RedactionAnswer = Type.Union([
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
export type RedactionAnswer = Static<typeof RedactionAnswer>;
