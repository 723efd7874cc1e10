import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCheck, type CheckResult } from './check-documents.js';
import { benchDerive, type DeriveResult } from './derive-year.js';
import { machineFacts } from './machine.js';
import { describeResults, LIMITS, type BenchResults } from './results.js';
import { benchStart, type StartResult } from './start-server.js';

/** Sizes of the full bench and of the quick one, which only shows that every part still runs. */
const SIZES = {
  full: { files: 500, cases: [10_000, 1_000_000], runs: 15, starts: 5 },
  quick: { files: 6, cases: [2_000], runs: 3, starts: 1 },
} as const;
const PARTS = ['docx', 'pdf', 'derive', 'start'] as const;
type Part = (typeof PARTS)[number];

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function chosenParts(args: readonly string[]): readonly Part[] {
  const named = args.filter((arg): arg is Part => (PARTS as readonly string[]).includes(arg));
  return named.length > 0 ? named : PARTS;
}

async function measure(parts: readonly Part[], size: (typeof SIZES)['full' | 'quick']): Promise<BenchResults> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  // As root the database runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const begun = performance.now();
  const checks: CheckResult[] = [];
  const derives: DeriveResult[] = [];
  let start: StartResult | null = null;
  try {
    for (const kind of ['docx', 'pdf'] as const) {
      if (!parts.includes(kind)) continue;
      say(`check of ${size.files} ${kind}…`);
      checks.push(await benchCheck(kind, size.files, folder));
    }
    for (const cases of parts.includes('derive') ? size.cases : []) {
      say(`derive with ${cases} cases…`);
      derives.push(await benchDerive(join(folder, `derive-${cases}`), cases, size.runs));
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
    derives,
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
const missed =
  !quick &&
  (results.checks.some((check) => check.ratio > LIMITS.check) ||
    results.derives.some((derive) => derive.ratio > LIMITS.derive));
if (wrong || missed) process.exitCode = 1;
