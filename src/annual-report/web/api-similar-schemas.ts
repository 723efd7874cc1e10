import { Type, type Static } from '@sinclair/typebox';

const year = Type.Integer({ minimum: 1900, maximum: 2999 });
const Id = Type.String({ format: 'uuid' });
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const Organ = Type.Object({ organId: Type.String(), name: Type.String() });

export const SimilarPath = Type.Object({ year });

export const SimilarPair = Type.Object({
  one: Organ,
  /** `null`: the same organ's report for the year before, as published. */
  other: Type.Union([Organ, Type.Null()]),
  rate: Type.Number({ description: 'the highest of its sections, 0 to 1' }),
  sections: Type.Array(
    Type.Object({
      title: Type.String(),
      /** The other's section, where it is another one. */
      otherTitle: TextOrNull,
      rate: Type.Number({ description: 'share of the text that stands in the other too, 0 to 1' }),
      passage: Type.String({ description: 'the longest sentence in both, personal data masked' }),
    }),
  ),
});
export type SimilarPair = Static<typeof SimilarPair>;

export const SimilarState = Type.Object({
  year: Type.Integer(),
  /** Since when a comparison waits or is under way: ask again until it is null. */
  askedAt: TextOrNull,
  /** What the last one found; kept until the next. */
  found: Type.Union([
    Type.Object({
      madeAt: Type.String({ description: 'instant, UTC' }),
      reports: Type.Integer({ description: 'handed in and compared' }),
      withPrevious: Type.Integer({ description: 'of them, compared with their own of the year before' }),
      pairs: Type.Array(SimilarPair),
    }),
    Type.Null(),
  ]),
});
export type SimilarState = Static<typeof SimilarState>;

export const SideBySideQuery = Type.Object(
  { one: Id, other: Type.Optional(Id) },
  { additionalProperties: false, description: 'without `other`: beside its own of the year before' },
);
