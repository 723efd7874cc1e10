import type { CheckResult } from './check-documents.js';
import type { DeriveResult } from './derive-year.js';
import type { MachineFacts } from './machine.js';
import { median } from './median.js';
import type { StartResult } from './start-server.js';

/** What one run measured; a part that was not asked for is absent. */
export interface BenchResults {
  readonly date: string;
  readonly command: string;
  readonly machine: MachineFacts;
  readonly checks: readonly CheckResult[];
  readonly derives: readonly DeriveResult[];
  readonly start: StartResult | null;
  readonly totalSeconds: number;
}

/** Ratios the project holds itself to (at most). */
export const LIMITS = { check: 1.5, derive: 2 } as const;

const seconds = (value: number) => `${value.toFixed(1)} s`;
const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const verdict = (ratio: number, limit: number) => (ratio <= limit ? 'met' : '**missed**');

function checkTable(checks: readonly CheckResult[]): string[] {
  if (checks.length === 0) return [];
  return [
    '## Check of many reports',
    '',
    '`gongkai check --format json` over generated reports of 2025, beside the library underneath reading the same files in one',
    'process; wall time of each process from its start to its end. The figures read were compared with those the reports were',
    'made with. Peak memory is the resident sets of the process and its children added up, sampled ten times a second.',
    '',
    '| files | check | library alone | ratio | at most | wrong cells | peak memory of the check | of the library alone |',
    '|---|---|---|---|---|---|---|---|',
    ...checks.map((result) =>
      [
        `| ${result.files} ${result.kind.toUpperCase()}`,
        seconds(result.check.seconds),
        `${result.kind === 'docx' ? 'mammoth' : 'pdfjs-dist'} ${seconds(result.alone.seconds)}`,
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
    'Cases loaded by COPY with their events, the chain hashed by the generator. The derivation gives all cells of `t3` and `t4`;',
    'the bare query is one `GROUP BY` over the same rows of the projection. Median of the runs.',
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
    `- Node ${machine.node}, ${packages.join(', ')}${results.derives[0] ? `, ${results.derives[0].postgres}` : ''}`,
    '',
    ...checkTable(results.checks),
    ...deriveTable(results.derives),
    ...startTable(results.start),
  ].join('\n');
}
