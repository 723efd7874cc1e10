import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCheck, type CheckResult } from './check-documents.js';
import { benchBatch, type BatchResult } from './check-folder.js';
import { benchPages } from './case-pages.js';
import { benchSimilar, type SimilarResult } from './find-similar.js';
import { benchDerive, type DeriveResult } from './derive-year.js';
import { benchSubmissions, type SubmissionsResult } from './intake/bench-submissions.js';
import { machineFacts } from './machine.js';
import { openCases, type LoadedCases } from './open-cases.js';
import { benchRollup, type RollupResult } from './rollup/bench-rollup.js';
import { benchPublicPages, type PublicPagesResult } from './report-page/bench-report-page.js';
import { describeResults, missedLimits, type BenchResults } from './results.js';
import { benchSearch, type SearchResults } from './search/bench-search.js';
import { benchStart, type StartResult } from './start-server.js';

/** Sizes of the full bench and of the quick one, which only shows that every part still runs. */
const SIZES = {
  full: {
    files: 500,
    batch: 3_000,
    similar: [10_000, 100_000],
    cases: [10_000, 1_000_000],
    rollup: [
      [300, 10_000],
      [3_000, 1_000_000],
    ],
    runs: 9,
    pages: 200,
    intake: { organs: [1, 12], rounds: 4, seconds: 3 },
    publicPages: { rounds: 3, seconds: 2 },
    search: { documents: [100_000, 1_000_000], runs: 60 },
    starts: 3,
  },
  quick: {
    files: 6,
    batch: 30,
    similar: [100, 1_000],
    cases: [2_000],
    rollup: [[60, 2_000]],
    runs: 3,
    pages: 5,
    intake: { organs: [2], rounds: 1, seconds: 0.2 },
    publicPages: { rounds: 1, seconds: 1 },
    search: { documents: [2_000], runs: 2 },
    starts: 1,
  },
} as const;
const PARTS = [
  'docx',
  'pdf',
  'batch',
  'similar',
  'cases',
  'rollup',
  'submissions',
  'pages',
  'search',
  'start',
] as const;
type Part = (typeof PARTS)[number];

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function chosenParts(args: readonly string[]): readonly Part[] {
  const named = args.filter((arg): arg is Part => (PARTS as readonly string[]).includes(arg));
  return named.length > 0 ? named : PARTS;
}

/** Derives the year and opens pages over databases of all sizes, which are all open at the same time. */
async function measureCases(folder: string, { cases, runs, pages }: (typeof SIZES)['full' | 'quick']) {
  const loaded: LoadedCases[] = [];
  try {
    for (const count of cases) {
      say(`load ${count} cases…`);
      loaded.push(await openCases(join(folder, `cases-${count}`), count));
    }
    say('derive…');
    const derives: DeriveResult[] = [];
    for (const each of loaded) derives.push(await benchDerive(each, runs));
    say('lists and case pages…');
    return { derives, pages: await benchPages(loaded, pages), postgres: loaded[0]?.postgres ?? null };
  } finally {
    for (const each of loaded) await each.close();
  }
}

async function measure(parts: readonly Part[], size: (typeof SIZES)['full' | 'quick']): Promise<BenchResults> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  // As root the database runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const begun = performance.now();
  const checks: CheckResult[] = [];
  let batch: BatchResult | null = null;
  const similar: SimilarResult[] = [];
  let cases: Awaited<ReturnType<typeof measureCases>> | null = null;
  let rollups: readonly RollupResult[] = [];
  let submissions: readonly SubmissionsResult[] = [];
  let publicPages: PublicPagesResult | null = null;
  let search: readonly SearchResults[] = [];
  let start: StartResult | null = null;
  try {
    for (const kind of ['docx', 'pdf'] as const) {
      if (!parts.includes(kind)) continue;
      say(`check of ${size.files} ${kind}…`);
      checks.push(await benchCheck(kind, size.files, folder));
    }
    if (parts.includes('batch')) {
      say(`a folder of ${size.batch} docx…`);
      batch = await benchBatch(size.batch, folder, say);
    }
    if (parts.includes('similar')) {
      say('similar texts…');
      for (const count of size.similar) similar.push(benchSimilar(count));
    }
    if (parts.includes('cases')) cases = await measureCases(folder, size);
    if (parts.includes('rollup')) {
      say('all reports of a province…');
      rollups = await benchRollup(join(folder, 'rollup'), size.rollup, size.runs);
    }
    if (parts.includes('submissions')) {
      say('submissions…');
      submissions = await benchSubmissions(join(folder, 'submissions'), size.intake);
    }
    if (parts.includes('pages')) {
      say('public pages…');
      publicPages = await benchPublicPages(join(folder, 'pages'), size.publicPages);
    }
    if (parts.includes('search')) {
      search = await benchSearch(join(folder, 'search'), size.search.documents, size.search.runs, say);
    }
    if (parts.includes('start')) {
      say('start…');
      start = await benchStart(join(folder, 'start'), size.starts);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    command: ['npm run bench', ...process.argv.slice(2)].join(' -- '),
    machine: machineFacts(),
    checks,
    batch,
    similar,
    derives: cases?.derives ?? [],
    pages: cases?.pages ?? [],
    rollups,
    postgres: cases?.postgres ?? null,
    submissions,
    publicPages,
    search,
    start,
    totalSeconds: (performance.now() - begun) / 1000,
  };
}

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const parts = chosenParts(args);
const results = await measure(parts, quick ? SIZES.quick : SIZES.full);
const page = describeResults(results);
process.stdout.write(`${page}\n`);
// Only a whole, full run becomes the published page.
if (!quick && parts.length === PARTS.length) {
  writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), `${page}\n`);
}
const wrong = results.checks.some((check) => check.wrongCells > 0);
// A quick run is too short for its ratios to mean anything.
if (wrong || (!quick && missedLimits(results))) process.exitCode = 1;
