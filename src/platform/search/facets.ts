import { yearOf } from '../../kernel/local-date.js';
import type { Hit } from './scan.js';

export const FACETS = ['organ', 'kind', 'catalogue', 'genre', 'year', 'validity'] as const;
export type Facet = (typeof FACETS)[number];

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export type Facets = Readonly<Record<Facet, readonly FacetValue[]>>;

const VALUE: Readonly<Record<Facet, (hit: Hit) => string | null>> = {
  organ: (hit) => hit.organId,
  kind: (hit) => hit.kind,
  catalogue: (hit) => hit.catalogue,
  genre: (hit) => hit.genre,
  year: (hit) => String(yearOf(hit.publishedOn)),
  validity: (hit) => hit.standing,
};

/** How many of these hits have each value: the most first, years the newest first. */
export function countFacets(hits: readonly Hit[]): Facets {
  const count = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const hit of hits) {
      const value = VALUE[facet](hit);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, each]) => ({ value, count: each }));
    return facet === 'year'
      ? values.sort((a, b) => b.value.localeCompare(a.value))
      : values.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  };
  return {
    organ: count('organ'),
    kind: count('kind'),
    catalogue: count('catalogue'),
    genre: count('genre'),
    year: count('year'),
    validity: count('validity'),
  };
}
