import { Type, type Static } from '@sinclair/typebox';
import { isGenre } from '../../../law/catalogue/index.js';
import type { ListPublicationsInput } from '../../app/publication/list-publications.js';

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

/** What stands in the address of a list; what a field cannot be is as if it were not there, as in an old or mistyped link. */
export const ListQuery = Type.Object({
  year: text(10),
  validity: text(20),
  genre: text(30),
  order: text(10),
  after: text(60),
});
export type ListQuery = Static<typeof ListQuery>;

export const VALIDITY_FILTERS = ['effective', 'ended', 'pending'] as const;
export type ValidityFilter = (typeof VALIDITY_FILTERS)[number];

export type ListFilter = Pick<ListPublicationsInput, 'year' | 'validity' | 'genre' | 'order'>;

export function readFilter({ year = '', validity, genre = '', order }: ListQuery): ListFilter {
  return {
    year: /^(19|20)\d\d$/.test(year) ? Number(year) : undefined,
    validity: VALIDITY_FILTERS.find((each) => each === validity),
    genre: isGenre(genre) ? genre : undefined,
    order: order === 'oldest' ? 'oldest' : undefined,
  };
}

/** The filter as it stands in an address, `?year=2026&validity=ended`; empty where there is none. */
export function writeFilter(filter: ListFilter, after: string | null): string {
  const query = new URLSearchParams();
  for (const key of ['year', 'validity', 'genre', 'order'] as const) {
    const value = filter[key];
    if (value !== undefined) query.set(key, String(value));
  }
  if (after !== null) query.set('after', after);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
