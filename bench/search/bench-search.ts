import { localDate } from '../../src/kernel/local-date.js';
import { MOST_HITS, searchDocuments, type HitPlace, type SearchResult } from '../../src/platform/search/index.js';
import { makeCorpus, SHARE_NAMES, type Corpus, type Share } from './generate-documents.js';
import { openDocuments, type LoadedDocuments } from './open-documents.js';

const AS_OF = localDate('2026-04-01');
/** Pages gone on, before a page deep in the list is measured. */
const DEEP = 30;

/** What is asked for: a word of two or four characters of one of the shares, or a page deep in the list. */
export interface SearchKind {
  readonly share: Share;
  readonly word: 'two' | 'four';
  readonly page: 'first' | 'deep';
}

export const KINDS: readonly SearchKind[] = SHARE_NAMES.flatMap((share) =>
  (['two', 'four'] as const).flatMap((word): SearchKind[] => [
    { share, word, page: 'first' },
    ...(share === 'rare' ? [] : [{ share, word, page: 'deep' } as const]),
  ]),
);

export interface SearchResults {
  readonly documents: number;
  readonly loadSeconds: number;
  /** By the place of the kind in `KINDS`. */
  readonly milliseconds: readonly (readonly number[])[];
  /** Hits compared with LIKE over the whole table, and words for which hits and rows were the same. */
  readonly compared: number;
  readonly words: number;
}

/** Searches databases of all sizes by turns; fails where a hit does not hold its word or a row that holds it is missed. */
export async function benchSearch(
  folder: string,
  sizes: readonly number[],
  runs: number,
  say: (text: string) => void,
): Promise<readonly SearchResults[]> {
  const corpus = makeCorpus();
  const loaded: LoadedDocuments[] = [];
  try {
    for (const size of sizes) {
      say(`load ${size} documents…`);
      const one = await openDocuments(`${folder}-${size}`, corpus, size);
      say(`loaded in ${one.loadSeconds.toFixed(0)} s`);
      loaded.push(one);
    }
    say('search…');
    const times = await measureByTurns(loaded, corpus, runs);
    say('compare with LIKE…');
    const results: SearchResults[] = [];
    for (const [index, one] of loaded.entries()) {
      const compared = await compareWithLike(one, corpus);
      const { documents, loadSeconds } = one;
      results.push({ documents, loadSeconds, milliseconds: times[index] ?? [], ...compared });
    }
    return results;
  } finally {
    for (const each of loaded) await each.close();
  }
}

const search = ({ db }: LoadedDocuments, query: string, after: HitPlace | null, order: 'relevance' | 'date') =>
  searchDocuments(db, { query, filter: {}, order, after, limit: 20, asOf: AS_OF });

async function measureByTurns(loaded: readonly LoadedDocuments[], corpus: Corpus, runs: number): Promise<number[][][]> {
  const times = loaded.map(() => KINDS.map((): number[] => []));
  const places = await Promise.all(loaded.map((one) => Promise.all(KINDS.map((kind) => placeOf(one, corpus, kind)))));
  const warmUp = Math.min(runs, 6);
  for (let run = -warmUp; run < runs; run += 1) {
    for (const [at, kind] of KINDS.entries()) {
      const words = corpus.planted[kind.share][kind.word];
      const word = words[Math.abs(run) % words.length] ?? '';
      for (const [index, one] of loaded.entries()) {
        const begun = performance.now();
        const found = await search(one, word, places[index]?.[at] ?? null, run % 2 === 0 ? 'relevance' : 'date');
        if (run >= 0) times[index]?.[at]?.push(performance.now() - begun);
        if (kind.page === 'first' && kind.share !== 'rare' && found.hits.length === 0)
          throw new Error(`${word} is not found`);
      }
    }
  }
  return times;
}

/** Where a page deep in the list begins. */
async function placeOf(
  one: LoadedDocuments,
  corpus: Corpus,
  { share, word, page }: SearchKind,
): Promise<HitPlace | null> {
  let after: HitPlace | null = null;
  for (let gone = 0; page === 'deep' && gone < DEEP; gone += 1) {
    const found: SearchResult = await search(one, corpus.planted[share][word][0] ?? '', after, 'date');
    after = found.next ?? after;
  }
  return after && { ...after, titled: false };
}

/** Every hit of a word, page by page, beside every row that holds it (LIKE over the whole table). */
async function compareWithLike(one: LoadedDocuments, corpus: Corpus): Promise<{ compared: number; words: number }> {
  let [compared, words] = [0, 0];
  for (const share of SHARE_NAMES) {
    for (const word of [corpus.planted[share].two[0], corpus.planted[share].four[0]]) {
      if (word === undefined) continue;
      const { rows } = await one.bare.query<{ id: string }>(
        `SELECT document_id AS id FROM public_document WHERE folded LIKE '%' || $1 || '%'
         ORDER BY published_on DESC, document_id DESC LIMIT ${MOST_HITS}`,
        [word],
      );
      const found: string[] = [];
      for (let after: HitPlace | null = null; found.length < rows.length;) {
        const page = await searchDocuments(one.db, {
          query: `"${word}"`,
          filter: {},
          order: 'date',
          after,
          limit: 200,
          asOf: AS_OF,
        });
        found.push(...page.hits.map(({ documentId }) => documentId));
        after = page.next;
        if (after === null) break;
      }
      const wrong = rows.findIndex(({ id }, place) => found[place] !== id);
      if (wrong >= 0) throw new Error(`${word}: hit ${wrong} of ${rows.length} is not the row that LIKE finds`);
      compared += rows.length;
      words += 1;
    }
  }
  return { compared, words };
}
