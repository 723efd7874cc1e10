import { percentile } from './case-pages.js';
import { KINDS, type SearchResults } from './search/bench-search.js';
import { PLANTED, SHARES } from './search/generate-documents.js';

/** The 95th percentile with the most documents beside that with the fewest. */
const FLAT = 2;

const verdict = (value: number) => (value <= FLAT ? 'met' : '**missed**');

function flatness(results: readonly SearchResults[], kind: number): number {
  const [first, last] = [results[0]?.milliseconds[kind], results.at(-1)?.milliseconds[kind]];
  return first && last ? percentile(last, 0.95) / percentile(first, 0.95) : 1;
}

export function missedSearchLimits(results: readonly SearchResults[]): boolean {
  return results.length > 0 && KINDS.some((_, kind) => flatness(results, kind) > FLAT);
}

const shareOf = (share: keyof typeof SHARES) => `${(SHARES[share] * 100).toLocaleString('en')} %`;

export function searchTable(results: readonly SearchResults[]): string[] {
  if (results.length === 0) return [];
  const sizes = results.map(({ documents }) => documents.toLocaleString('en'));
  return [
    '## Search',
    '',
    `The use case behind \`/search\` (count, facets, the page of 20 with its passages), by relevance and by date by turns, ${PLANTED} words of each kind,`,
    'the databases of all sizes open at once, by turns. The documents are invented, of some 40 characters, published over the same ten years; words are planted in a',
    'known share of them. A deep page begins 600 hits on.',
    '',
    `| word | in | page | ${sizes.map((size) => `p50 / p95 / p99 at ${size}, ms`).join(' | ')} | p95 ratio | at most |`,
    `|---|---|---|${sizes.map(() => '---|').join('')}---|---|`,
    ...KINDS.map(({ share, word, page }, kind) =>
      [
        `| ${word} characters`,
        shareOf(share),
        page,
        ...results.map(({ milliseconds }) =>
          [0.5, 0.95, 0.99].map((part) => percentile(milliseconds[kind] ?? [], part).toFixed(1)).join(' / '),
        ),
        flatness(results, kind).toFixed(2),
        `${FLAT} ${verdict(flatness(results, kind))} |`,
      ].join(' | '),
    ),
    '',
    ...results.map(
      ({ documents, compared, words, loadSeconds }) =>
        `- ${documents.toLocaleString('en')} documents, loaded and indexed in ${loadSeconds.toFixed(0)} s: the hits of ${words} words are, one by one, the ${compared.toLocaleString('en')} newest rows that LIKE finds over the whole table.`,
    ),
    '',
  ];
}
