import type { CheckResult } from './check-documents.js';
import type { BatchResult } from './check-folder.js';
import type { SimilarResult } from './find-similar.js';
import { batchTable, missedBatchLimits, similarTable } from './results-batch.js';
import { missedRollupLimits, rollupTable } from './results-rollup.js';
import type { RollupResult } from './rollup/bench-rollup.js';
import { missedPageLimits, publicPagesTable } from './results-report-page.js';
import { PAGES, percentile, type PagesResult } from './case-pages.js';
import type { DeriveResult } from './derive-year.js';
import { WAYS, type SubmissionsResult, type Way } from './intake/bench-submissions.js';
import type { MachineFacts } from './machine.js';
import { median } from './median.js';
import type { PublicPagesResult } from './report-page/bench-report-page.js';
import { missedSearchLimits, searchTable } from './results-search.js';
import type { SearchResults } from './search/bench-search.js';
import type { StartResult } from './start-server.js';

/** What one run measured; a part that was not asked for is absent. */
export interface BenchResults {
  readonly date: string;
  readonly command: string;
  readonly machine: MachineFacts;
  readonly checks: readonly CheckResult[];
  readonly batch: BatchResult | null;
  /** From the fewest texts to the most. */
  readonly similar: readonly SimilarResult[];
  readonly derives: readonly DeriveResult[];
  readonly pages: readonly PagesResult[];
  /** From the fewest cases to the most. */
  readonly rollups: readonly RollupResult[];
  readonly submissions: readonly SubmissionsResult[];
  /** As `PostgreSQL 17.5`; `null` where no part asked it. */
  readonly postgres: string | null;
  readonly publicPages: PublicPagesResult | null;
  /** From the fewest documents to the most. */
  readonly search: readonly SearchResults[];
  readonly start: StartResult | null;
  readonly totalSeconds: number;
}

/** Ratios the project holds itself to: at most, and `submissions` at least. */
const LIMITS = { check: 1.5, derive: 2, pages: 1.5, submissions: 0.5 } as const;

const seconds = (value: number) => `${value.toFixed(1)} s`;
const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const verdict = (ratio: number, limit: number) => (ratio <= limit ? 'met' : '**missed**');

/** Whether any ratio of a run passes its limit. */
export function missedLimits(results: BenchResults): boolean {
  const { checks, batch, similar, derives, pages, rollups, submissions, publicPages, search } = results;
  return (
    missedPageLimits(publicPages) ||
    missedSearchLimits(search) ||
    missedBatchLimits(batch, similar) ||
    missedRollupLimits(rollups) ||
    checks.some((check) => check.ratio > LIMITS.check) ||
    derives.some((derive) => derive.ratio > LIMITS.derive) ||
    PAGES.some((page) => flatness(pages, page) > LIMITS.pages) ||
    submissions.some((result) => ratioTo(result, 'app') < LIMITS.submissions)
  );
}

/** The 95th percentile with the most cases beside that with the fewest; 1 where there is nothing to compare. */
function flatness(pages: readonly PagesResult[], page: (typeof PAGES)[number]): number {
  const [first, last] = [pages[0], pages.at(-1)];
  if (!first || !last) return 1;
  return percentile(last.milliseconds[page], 0.95) / percentile(first.milliseconds[page], 0.95);
}

/** The median of the rounds' ratios to the bare driver. */
function ratioTo({ perSecond }: SubmissionsResult, way: Way): number {
  return median(perSecond[way].map((rate, round) => rate / (perSecond.bare[round] ?? Number.NaN)));
}

function checkTable(checks: readonly CheckResult[]): string[] {
  if (checks.length === 0) return [];
  return [
    '## Check of many reports',
    '',
    '`gongkai check --format json` over generated reports of 2025, beside the library underneath reading a part of the same files in one',
    'process, compared by the file; wall time of each process from its start to its end. The figures read were compared with those the reports were',
    'made with. Peak memory is the resident sets of the process and its children added up, sampled ten times a second.',
    '',
    '| files | check | library alone | ratio | at most | wrong cells | peak memory of the check | of the library alone |',
    '|---|---|---|---|---|---|---|---|',
    ...checks.map((result) =>
      [
        `| ${result.files} ${result.kind.toUpperCase()}`,
        seconds(result.check.seconds),
        `${result.kind === 'docx' ? 'mammoth' : 'pdfjs-dist'} ${seconds(result.alone.seconds)} for ${result.aloneFiles}`,
        result.ratio.toFixed(2),
        `${LIMITS.check} ${verdict(result.ratio, LIMITS.check)}`,
        String(result.wrongCells),
        `${result.check.peakMegabytes ?? 'not measured'} MiB`,
        `${result.alone.peakMegabytes ?? 'not measured'} MiB |`,
      ].join(' | '),
    ),
    '',
  ];
}

function deriveTable(derives: readonly DeriveResult[]): string[] {
  if (derives.length === 0) return [];
  return [
    "## Deriving one organ's year",
    '',
    'Cases loaded by COPY with their events, the chain hashed by the generator. The derivation gives all cells of `t3` and `t4`',
    'from the counts kept in step with the cases (decisions/0014); the bare query is one `GROUP BY` over the cases of that',
    'year in the projection. Median of the runs, by turns.',
    '',
    '| cases in the database | cases the year touches | runs | derive | bare GROUP BY | ratio | at most |',
    '|---|---|---|---|---|---|---|',
    ...derives.map((result) =>
      [
        `| ${result.cases.toLocaleString('en')}`,
        result.touched.toLocaleString('en'),
        String(result.deriveMilliseconds.length),
        milliseconds(median(result.deriveMilliseconds)),
        milliseconds(median(result.groupByMilliseconds)),
        result.ratio.toFixed(2),
        `${LIMITS.derive} ${verdict(result.ratio, LIMITS.derive)} |`,
      ].join(' | '),
    ),
    '',
  ];
}

const PAGE_NAMES = { workList: 'work list, 50 open cases', closedList: 'list, 50 closed cases', casePage: 'case page' };

function pagesTable(pages: readonly PagesResult[]): string[] {
  if (pages.length === 0) return [];
  return [
    '## Work list and case page',
    '',
    'The use cases behind the pages as a clerk opens them (`listApplications`: half from the beginning, half from a place within',
    'the list; `openCase`: cases from all over), all cases of one organ; the databases of both sizes open at once, by turns.',
    '',
    `| page | opened | ${pages.map(({ cases }) => `p95 at ${cases.toLocaleString('en')}`).join(' | ')} | ratio | at most |`,
    `|---|---|${pages.map(() => '---|').join('')}---|---|`,
    ...PAGES.map((page) =>
      [
        `| ${PAGE_NAMES[page]}`,
        String(pages[0]?.milliseconds[page].length),
        ...pages.map((result) => milliseconds(percentile(result.milliseconds[page], 0.95))),
        flatness(pages, page).toFixed(2),
        `${LIMITS.pages} ${verdict(flatness(pages, page), LIMITS.pages)} |`,
      ].join(' | '),
    ),
    '',
  ];
}

const WAY_NAMES = { bare: 'bare driver', app: 'use case', http: 'portal over HTTP' };

function submissionsTable(submissions: readonly SubmissionsResult[]): string[] {
  if (submissions.length === 0) return [];
  const taken = submissions.reduce((sum, result) => sum + result.taken, 0);
  return [
    '## Submissions',
    '',
    'Durable online submissions a second with sixteen clients, fsync on, by turns; medians of the rounds. The bare driver stores',
    'the same rows (`application`, two of `personal_record`, `event`) in one transaction each, its statements prepared and sent in',
    'one packet; it gives no number, hashes and locks no chain, looks up no key, encrypts nothing and keeps no counts. The use case',
    'runs in the process of the clients, the portal in one of its own: form token, limits and the page of the receipt included.',
    `Afterwards all ${taken.toLocaleString('en')} submissions were found in their chains and counts.`,
    '',
    '| organs | way | submissions a second | ratio | at least |',
    '|---|---|---|---|---|',
    ...submissions.flatMap((result) =>
      WAYS.map((way) => {
        const limit = `${LIMITS.submissions} ${verdict(LIMITS.submissions, ratioTo(result, way))}`;
        const figures = [`| ${result.organs}`, WAY_NAMES[way], median(result.perSecond[way]).toFixed(0)];
        const ratio = way === 'bare' ? '' : ratioTo(result, way).toFixed(2);
        return [...figures, ratio, way === 'app' ? `${limit} |` : '|'].join(' | ');
      }),
    ),
    '',
    ...submissions.map(({ organs, serverMegabytes }) =>
      serverMegabytes
        ? `- Memory of the web server with ${organs} organs: ${serverMegabytes.idle} MiB before, at most ${serverMegabytes.peak} MiB under this load.`
        : `- Memory of the web server with ${organs} organs: not measured here.`,
    ),
    '',
  ];
}

function startTable(start: StartResult | null): string[] {
  if (!start) return [];
  return [
    '## Start',
    '',
    'From the start of the process (`gongkai serve`, what `npm start` runs) to its first answered request, `GET /`.',
    '',
    '| | |',
    '|---|---|',
    `| on existing data, median of ${start.milliseconds.length} | ${milliseconds(median(start.milliseconds))} |`,
    `| slowest of them | ${milliseconds(Math.max(...start.milliseconds))} |`,
    `| the very first start (cluster made, migrated, demonstration loaded) | ${milliseconds(start.firstMilliseconds)} |`,
    '',
  ];
}

/** The page docs/benchmarks.md. */
export function describeResults(results: BenchResults): string {
  const { machine } = results;
  const packages = Object.entries(machine.packages).map(([name, version]) => `${name} ${version}`);
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; every figure on this page was measured in the one run it tells of.',
    '',
    `- Date: ${results.date}, commit ${machine.commit}; command \`${results.command}\`; ${seconds(results.totalSeconds)} in all`,
    `- Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GiB memory, ${machine.system}`,
    `- Node ${machine.node}, ${packages.join(', ')}${results.postgres ? `, ${results.postgres}` : ''}`,
    '',
    ...checkTable(results.checks),
    ...batchTable(results.batch),
    ...similarTable(results.similar),
    ...deriveTable(results.derives),
    ...pagesTable(results.pages),
    ...rollupTable(results.rollups),
    ...submissionsTable(results.submissions),
    ...publicPagesTable(results.publicPages),
    ...searchTable(results.search),
    ...startTable(results.start),
  ].join('\n');
}
