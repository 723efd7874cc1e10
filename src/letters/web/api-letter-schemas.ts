import { Type, type Static } from '@sinclair/typebox';

const TextOrNull = Type.Union([Type.String(), Type.Null()]);
const LocalDateOrNull = Type.Union([Type.String({ description: 'YYYY-MM-DD' }), Type.Null()]);

export const SubjectQuery = Type.Object(
  {
    subjectKind: Type.Union([Type.Literal('application'), Type.Literal('dispute')]),
    subjectId: Type.String({ format: 'uuid' }),
  },
  { additionalProperties: false },
);

export const LetterPath = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const ScanPath = Type.Object({ id: Type.String({ format: 'uuid' }), fileId: Type.String({ format: 'uuid' }) });
export const FileQuery = Type.Object(
  { form: Type.Union([Type.Literal('pdf'), Type.Literal('docx')]) },
  { additionalProperties: false },
);

const itemFields = {
  id: Type.String(),
  kind: Type.String({ description: 'as `reply`, `correctionNotice`' }),
  label: Type.String({ description: 'the kind, in Chinese' }),
  state: Type.Union([Type.Literal('draft'), Type.Literal('issued')]),
  version: Type.Integer(),
  documentNumber: TextOrNull,
  issuedOn: LocalDateOrNull,
  replaces: Type.Union([Type.String(), Type.Null()], { description: 'the letter it corrects' }),
  replacedBy: Type.Union([Type.String(), Type.Null()], { description: 'the letter that took its place' }),
  erased: Type.Boolean(),
};

export const LetterItem = Type.Object(itemFields);
export type LetterItem = Static<typeof LetterItem>;

export const LetterList = Type.Object({ items: Type.Array(LetterItem) });
export type LetterList = Static<typeof LetterList>;

export const LetterWords = Type.Object({
  head: TextOrNull,
  documentNumber: Type.Union([Type.String(), Type.Null()], { description: 'of a draft: with its digits left open' }),
  title: Type.String(),
  addressee: TextOrNull,
  paragraphs: Type.Array(Type.String()),
  table: Type.Union([
    Type.Object({
      widths: Type.Array(Type.Number()),
      head: Type.Array(Type.String()),
      rows: Type.Array(Type.Array(Type.String())),
    }),
    Type.Null(),
  ]),
  afterTable: Type.Array(Type.String()),
  remedies: TextOrNull,
  attachments: Type.Array(Type.String()),
  signature: Type.String(),
  date: Type.String({ description: 'YYYY-MM-DD' }),
});
export type LetterWords = Static<typeof LetterWords>;

export const LetterView = Type.Object({
  ...itemFields,
  text: Type.Union([LetterWords, Type.Null()], { description: 'null once erased' }),
  finishes: Type.Boolean({ description: 'a draft that no step issues: it is finished by itself' }),
  openPlaces: Type.Array(Type.String(), { description: 'what is still to be filled in before it can be issued' }),
  scans: Type.Array(
    Type.Object({ fileId: Type.String(), mediaType: Type.String(), size: Type.Integer(), storedAt: Type.String() }),
  ),
});
export type LetterView = Static<typeof LetterView>;

const Line = Type.String({ maxLength: 8_000 });
const Lines = Type.Array(Line, { maxItems: 300 });

export const LetterBody = Type.Object(
  {
    /** Of the letter as it was read. */
    version: Type.Integer({ minimum: 1 }),
    title: Type.String({ maxLength: 400 }),
    addressee: Type.Union([Type.String({ maxLength: 400 }), Type.Null()]),
    paragraphs: Lines,
    rows: Type.Optional(Type.Array(Type.Array(Line, { maxItems: 12 }), { maxItems: 300 })),
    afterTable: Type.Optional(Lines),
    remedies: Type.Union([Line, Type.Null()]),
    attachments: Type.Array(Type.String({ maxLength: 400 }), { maxItems: 100 }),
  },
  { additionalProperties: false },
);
export type LetterBody = Static<typeof LetterBody>;

export const FinishBody = Type.Object(
  { version: Type.Integer({ minimum: 1, description: 'of the letter as it was read' }) },
  { additionalProperties: false },
);

export const ScanKept = Type.Object({ fileId: Type.String() });
export const SealSaved = Type.Object({ version: Type.Integer() });

export const SealView = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  savedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  image: Type.Union([
    Type.Object({ png: Type.String({ description: 'base64' }), widthMm: Type.Integer() }),
    Type.Null(),
  ]),
});
export type SealView = Static<typeof SealView>;
