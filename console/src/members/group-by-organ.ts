import type { SimilarPair } from './similar-api.ts';

/** A report that is nearly the same as an organ's, as seen from that organ. */
export interface SimilarTo {
  readonly pair: SimilarPair;
  /** Name of the other organ; `null` for the organ's own report of the year before. */
  readonly name: string | null;
  /** Sections nearly the same, `title` being this organ's and `otherTitle` the other's. */
  readonly sections: SimilarPair['sections'];
}

/** An organ with every report that its own is nearly the same as, the nearest first. */
export interface SimilarGroup {
  readonly organId: string;
  readonly name: string;
  readonly similar: readonly SimilarTo[];
  /** How many of them are other organs'. */
  readonly others: number;
  /** Rate of the nearest, from 0 to 1. */
  readonly highest: number;
}

/** Pairs by organ: one of two organs stands under both. Organs in the order of their nearest report, then of their names. */
export function groupByOrgan(pairs: readonly SimilarPair[]): SimilarGroup[] {
  const groups = new Map<string, { readonly name: string; readonly similar: SimilarTo[] }>();
  const put = (organ: { readonly organId: string; readonly name: string }, similar: SimilarTo) => {
    const group = groups.get(organ.organId) ?? { name: organ.name, similar: [] };
    group.similar.push(similar);
    groups.set(organ.organId, group);
  };
  for (const pair of pairs) {
    const { one, other, sections } = pair;
    put(one, { pair, name: other?.name ?? null, sections });
    if (other) put(other, { pair, name: one.name, sections: sections.map(seenFromTheOther) });
  }
  return [...groups]
    .map(([organId, { name, similar }]): SimilarGroup => {
      const sorted = similar.toSorted((a, b) => b.pair.rate - a.pair.rate);
      const others = sorted.filter((each) => each.name !== null).length;
      return { organId, name, similar: sorted, others, highest: sorted[0]?.pair.rate ?? 0 };
    })
    .toSorted((a, b) => b.highest - a.highest || a.name.localeCompare(b.name, 'zh-CN'));
}

function seenFromTheOther(section: SimilarPair['sections'][number]): SimilarPair['sections'][number] {
  const { title, otherTitle } = section;
  return otherTitle === null ? section : { ...section, title: otherTitle, otherTitle: title };
}
