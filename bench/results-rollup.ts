import { median } from './median.js';
import type { RollupResult } from './rollup/bench-rollup.js';

/** All reports with their sums beside one bare aggregate; one event in milliseconds, and between the sizes. */
const LIMITS = { rollup: 1.3, event: 50, flat: 1.2 } as const;

const verdict = (value: number, limit: number) => (value <= limit ? 'met' : '**missed**');

/** One event with the most cases beside one with the fewest. */
function flatness(results: readonly RollupResult[]): number {
  const [first, last] = [results[0], results.at(-1)];
  return first && last ? median(last.eventMilliseconds) / median(first.eventMilliseconds) : 1;
}

/** The sums are held to their limit at the largest size, which is the one that is asked for. */
export function missedRollupLimits(results: readonly RollupResult[]): boolean {
  const largest = results.at(-1);
  return (
    (largest !== undefined && largest.ratio > LIMITS.rollup) ||
    results.some(({ eventMilliseconds }) => median(eventMilliseconds) > LIMITS.event) ||
    flatness(results) > LIMITS.flat
  );
}

export function rollupTable(results: readonly RollupResult[]): string[] {
  if (results.length === 0) return [];
  const largest = results.at(-1);
  return [
    '## All reports of a province',
    '',
    'A province, its cities, districts, departments and towns: every report of the tree with its sums (`gongkai report rollup --all`), beside one',
    'bare `GROUP BY` over the same cases of the year, by turns, medians. Cases are copied within the database from some thousands made one by one;',
    'events are not copied with them. One new event: an application is taken in, and the running year of its organ derived again; databases of all sizes open',
    'at once, by turns, a different organ each time: of the largest what it touches is seldom in the memory of the database yet, of the smallest always.',
    '',
    '| organs | cases | reports | all reports | bare GROUP BY | ratio | at most | one event | at most |',
    '|---|---|---|---|---|---|---|---|---|',
    ...results.map((result) =>
      [
        `| ${result.organs.toLocaleString('en')}`,
        result.cases.toLocaleString('en'),
        String(result.reports),
        `${median(result.rollupMilliseconds).toFixed(0)} ms`,
        `${median(result.aggregateMilliseconds).toFixed(0)} ms`,
        result.ratio.toFixed(2),
        result === largest ? `${LIMITS.rollup} ${verdict(result.ratio, LIMITS.rollup)}` : '',
        `${median(result.eventMilliseconds).toFixed(1)} ms`,
        `${LIMITS.event} ms ${verdict(median(result.eventMilliseconds), LIMITS.event)} |`,
      ].join(' | '),
    ),
    '',
    `One event at the largest size takes ${flatness(results).toFixed(2)} times as long as at the smallest, at most ${LIMITS.flat}: ${verdict(flatness(results), LIMITS.flat)}.`,
    '',
  ];
}
