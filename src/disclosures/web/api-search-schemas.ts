import { Type, type Static } from '@sinclair/typebox';
import { CATALOGUE_CODES, GENRE_CODES } from '../../law/catalogue/index.js';
import { DOCUMENT_KINDS, FACETS, type Facet } from '../../platform/search/index.js';

const choice = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });
const maybe = <T extends string>(values: readonly T[]) => Type.Optional(choice(values));
const textOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });

export const SORTS = ['relevance', 'date'] as const;
export const STANDINGS = ['effective', 'ended', 'pending'] as const;

/** What is searched for, as the page and the API ask it. */
const asked = {
  q: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'words, all of them; "as written"; -without; a document number in any brackets',
    }),
  ),
  organ: Type.Optional(Type.String({ maxLength: 40, description: 'id or code' })),
  kind: maybe(DOCUMENT_KINDS),
  catalogue: maybe(CATALOGUE_CODES),
  genre: maybe(GENRE_CODES),
  year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 2999, description: 'published in the year' })),
  validity: maybe(STANDINGS),
  sort: maybe(SORTS),
  after: Type.Optional(Type.String({ maxLength: 60, description: '`next` of the page before' })),
};

export const SearchQuery = Type.Object(
  { ...asked, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })) },
  { additionalProperties: false },
);
export type SearchQuery = Static<typeof SearchQuery>;

const Pieces = Type.Array(Type.Object({ text: Type.String(), marked: Type.Boolean() }));

export const FoundItem = Type.Object({
  id: Type.String(),
  organ: Type.Object({ code: textOrNull, name: textOrNull }),
  kind: choice(DOCUMENT_KINDS),
  address: Type.String({ description: 'path of its page on this site' }),
  title: Pieces,
  documentNumber: textOrNull,
  passage: Pieces,
  catalogue: textOrNull,
  genre: textOrNull,
  publishedOn: Type.String({ format: 'date' }),
  validity: Type.Unsafe<'effective' | 'ended' | 'pending' | null>({ type: ['string', 'null'] }),
});
export type FoundItem = Static<typeof FoundItem>;

const Values = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }));

export const SearchBody = Type.Object({
  query: Type.String({ description: 'as it was looked for, in simplified characters' }),
  count: Type.Integer(),
  more: Type.Boolean({ description: 'there are more than `count`; the facets are of the first `count` hits' }),
  byNumber: Type.Array(FoundItem, { description: 'exactly this document number' }),
  items: Type.Array(FoundItem),
  next: textOrNull,
  synonyms: Type.Array(Type.String(), { description: 'looked for beside the words' }),
  suggestions: Type.Array(Type.String(), { description: 'what may have been meant' }),
  facets: Type.Object(Object.fromEntries(FACETS.map((facet) => [facet, Values])) as Record<Facet, typeof Values>),
});
export type SearchBody = Static<typeof SearchBody>;
