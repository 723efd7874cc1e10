import { Type, type Static } from '@sinclair/typebox';
import { ERASURE_GROUND_KEYS } from '../../law/erasure/index.js';

const Person = {
  name: Type.String({ minLength: 1, maxLength: 60 }),
  post: Type.String({ minLength: 1, maxLength: 120 }),
};

export const PaperBody = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('defenceStatement'),
      Type.Literal('evidenceList'),
      Type.Literal('powerOfAttorney'),
      Type.Literal('representativeProof'),
    ]),
    representative: Type.Optional(
      Type.Object(Person, { additionalProperties: false, description: 'of the organ’s settings where left out' }),
    ),
    agents: Type.Optional(
      Type.Array(
        Type.Object(
          { ...Person, phone: Type.Optional(Type.String({ maxLength: 40 })) },
          { additionalProperties: false },
        ),
        { maxItems: 2, description: 'of a power of attorney' },
      ),
    ),
    powers: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
        maxItems: 12,
        description: 'powers named one by one; a general power where left out',
      }),
    ),
  },
  { additionalProperties: false },
);
export type PaperBody = Static<typeof PaperBody>;

export const PaperDrafted = Type.Object({ letterId: Type.String(), version: Type.Integer() });
export type PaperDrafted = Static<typeof PaperDrafted>;

export const DocumentPath = Type.Object({
  organId: Type.String({ format: 'uuid' }),
  disputeId: Type.String({ format: 'uuid' }),
  fileId: Type.String({ format: 'uuid' }),
});

export const DocumentList = Type.Object({
  items: Type.Array(
    Type.Object({
      fileId: Type.String(),
      purpose: Type.String(),
      name: Type.Union([Type.String(), Type.Null()], { description: 'null once erased' }),
      mediaType: Type.String(),
      size: Type.Integer({ description: 'bytes' }),
      storedAt: Type.String(),
    }),
  ),
});
export type DocumentList = Static<typeof DocumentList>;

export const DocumentsAdded = Type.Object({ ids: Type.Array(Type.String()) });

export const EraseBody = Type.Object(
  {
    ground: Type.Union(
      ERASURE_GROUND_KEYS.map((key) => Type.Literal(key)),
      { description: '《个人信息保护法》第四十七条第一款各项' },
    ),
  },
  { additionalProperties: false },
);
export const Erased = Type.Object({ records: Type.Integer({ description: 'of the vault' }) });
