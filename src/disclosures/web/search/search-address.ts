import type { SearchQuery } from '../api-search-schemas.js';

/** What a page of the search asks for. */
export type Asked = Readonly<Omit<SearchQuery, 'limit'>>;

/** Filters of the page, in the order they are shown in. */
export const FILTERS = ['organ', 'kind', 'catalogue', 'genre', 'year', 'validity'] as const;
export type Filter = (typeof FILTERS)[number];

/** The address of a search; from its first page where something else than the page changes. */
export function searchAddress(asked: Asked, change: Partial<Record<keyof Asked, string | undefined>> = {}): string {
  const values: Partial<Record<keyof Asked, string | number | undefined>> = { ...asked, after: undefined, ...change };
  const query = new URLSearchParams();
  for (const name of ['q', ...FILTERS, 'sort', 'after'] as const) {
    const value = values[name];
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '/search' : `/search?${text}`;
}
