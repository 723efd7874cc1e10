import type { Db, OrganTransaction } from '../database/schema.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { countFacets, type Facets } from './facets.js';
import type { Match, SearchFilter } from './match.js';
import { reading } from './reading.js';
import { daysOf, scanNewest, type Hit, type Place, type Scan } from './scan.js';
import { showHits, type ShownHit } from './show-hits.js';
import { synonymsFor, waysToSay } from './synonyms.js';
import { readTerms, type Terms } from './terms.js';

/** Hits counted and looked through for facets; where there are more, “more than” is said. */
export const MOST_HITS = 1_000;

export type Order = 'relevance' | 'date';

/** Where a page of hits ends. */
export interface HitPlace extends Place {
  readonly titled: boolean;
}

export interface SearchAsk {
  /** In simplified characters. */
  readonly query: string;
  readonly filter: SearchFilter;
  /** `relevance`: words in the title first; in either, the newest first. */
  readonly order: Order;
  readonly after: HitPlace | null;
  readonly limit: number;
  readonly asOf: LocalDate;
}

export interface SearchResult {
  readonly terms: Terms;
  /** Ways to say the terms that were looked for beside them. */
  readonly synonyms: readonly string[];
  readonly hits: readonly ShownHit[];
  readonly next: HitPlace | null;
  /** All hits, at most `MOST_HITS`. */
  readonly count: number;
  /** There are more than `count`: the facets are of the first of them. */
  readonly more: boolean;
  readonly facets: Facets;
}

/**
 * What is public and holds the words (全文检索). Every hit was compared with its text: it holds them. Nothing where neither words
 * nor a filter are given. Public.
 */
export function searchDocuments(db: Db, ask: SearchAsk): Promise<SearchResult> {
  return reading(db, async (trx) => {
    const terms = readTerms(ask.query);
    const groups = await synonymsFor(trx, terms.wanted);
    const ways = terms.wanted.map((term) => waysToSay(term, groups));
    const match: Match = { wanted: ways, unwanted: terms.unwanted, filter: ask.filter, asOf: ask.asOf };
    const synonyms = ways.flatMap(([, ...others]) => others);
    const days = isEmpty(match) ? null : await daysOf(trx, ask.filter.year);
    if (days === null) return { terms, synonyms, hits: [], next: null, count: 0, more: false, facets: countFacets([]) };
    const best = await findBest(trx, { match, days }, ask);
    const page = await pageOf(trx, { match, days }, ask, best);
    const shown = page.slice(0, ask.limit);
    const last = page.length > ask.limit ? shown.at(-1) : undefined;
    return {
      terms,
      synonyms,
      hits: await showHits(trx, shown, match),
      next: last ? placeOf(last) : null,
      count: best.hits.length,
      more: best.more,
      facets: countFacets(best.hits),
    };
  });
}

/** Whether there is anything to look for. */
function isEmpty({ wanted, filter }: Match): boolean {
  return wanted.length === 0 && Object.values(filter).every((value) => value === undefined);
}

type Asked = Pick<Scan, 'match' | 'days'>;

interface Best {
  /** In the order asked for. */
  readonly hits: readonly Hit[];
  readonly more: boolean;
}

const scan = (trx: OrganTransaction, asked: Asked, more: Pick<Scan, 'field' | 'after' | 'limit'>) =>
  scanNewest(trx, { ...asked, ...more });

/** The first hits, in the order asked for. */
async function findBest(trx: OrganTransaction, asked: Asked, { order }: SearchAsk): Promise<Best> {
  const newest = await scan(trx, asked, { field: 'anywhere', after: null, limit: MOST_HITS + 1 });
  const more = newest.length > MOST_HITS;
  if (order === 'date' || asked.match.wanted.length === 0) return { hits: newest.slice(0, MOST_HITS), more };
  const titled = more
    ? await scan(trx, asked, { field: 'title', after: null, limit: MOST_HITS })
    : newest.filter((hit) => hit.titled);
  const others = newest.filter((hit) => !hit.titled);
  return { hits: [...titled, ...others].slice(0, MOST_HITS), more };
}

/** One more hit than a page has, where there are more. */
async function pageOf(
  trx: OrganTransaction,
  asked: Asked,
  { order, after, limit }: SearchAsk,
  best: Best,
): Promise<readonly Hit[]> {
  const wanted = limit + 1;
  if (after === null) return best.hits.slice(0, wanted);
  const byDate = order === 'date' || asked.match.wanted.length === 0;
  if (byDate) return scan(trx, asked, { field: 'anywhere', after, limit: wanted });
  const others = (from: Place | null, count: number) =>
    scan(trx, asked, { field: 'beside-title', after: from, limit: count });
  if (!after.titled) return others(after, wanted);
  const titled = await scan(trx, asked, { field: 'title', after, limit: wanted });
  return titled.length >= wanted ? titled : [...titled, ...(await others(null, wanted - titled.length))];
}

function placeOf({ publishedOn, documentId, titled }: Hit): HitPlace {
  return { publishedOn, documentId, titled };
}
