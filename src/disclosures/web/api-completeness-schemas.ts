import { Type, type Static } from '@sinclair/typebox';
import { ITEM_STATES } from '../domain/publication/completeness.js';

const nullable = (description?: string) =>
  Type.Union([Type.String(), Type.Null()], description === undefined ? {} : { description });

export const CompletenessView = Type.Object({
  organs: Type.Array(
    Type.Object({
      organId: Type.String(),
      code: Type.String(),
      name: Type.String(),
      lacking: Type.Integer({ description: 'items and fields of pages' }),
      items: Type.Array(
        Type.Object({
          code: Type.String({ description: 'of the catalogue' }),
          zh: Type.String(),
          en: Type.String(),
          basis: Type.String(),
          state: Type.Union(ITEM_STATES.map((state) => Type.Literal(state))),
          count: Type.Integer({ description: 'up to 1000' }),
          newestOn: nullable(),
          reason: nullable('why the organ has nothing of it'),
          mayDeclare: Type.Boolean(),
        }),
      ),
      missing: Type.Array(
        Type.Object({ code: Type.String(), zh: Type.String(), basis: Type.String(), page: Type.String() }),
      ),
    }),
  ),
});
export type CompletenessView = Static<typeof CompletenessView>;

export const CompletenessQuery = Type.Object(
  { members: Type.Optional(Type.Boolean({ description: 'the members of a competent department' })) },
  { additionalProperties: false },
);

export const DeclareBody = Type.Object(
  { reason: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()]) },
  { additionalProperties: false },
);
export type DeclareBody = Static<typeof DeclareBody>;
