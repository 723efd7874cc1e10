import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDocx, makePdf } from './make-documents.js';
import { runMeasured, type MeasuredRun } from './run-measured.js';
import { makeReport } from './sample-reports.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const GONGKAI = here('../bin/gongkai.js');

/** A check of many files, and the library underneath reading a part of the same files alone, in the same run. */
export interface CheckResult {
  readonly kind: 'docx' | 'pdf';
  readonly files: number;
  readonly check: MeasuredRun;
  /** Of the first files alone: its time is compared by the file. */
  readonly aloneFiles: number;
  readonly alone: MeasuredRun;
  /** Of the times a file. */
  readonly ratio: number;
  /** Cells read that differ from the figures the reports were made with; anything but 0 makes the time worthless. */
  readonly wrongCells: number;
}

interface CheckLine {
  readonly cells?: Readonly<Record<string, { readonly value: number | null }>>;
}

function countWrongCells(stdout: string): number {
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CheckLine);
  return lines.reduce((sum, line, index) => {
    const expected = Object.entries(makeReport(index).cells);
    return sum + expected.filter(([key, value]) => line.cells?.[key]?.value !== value).length;
  }, 0);
}

/** Makes `count` reports of one kind in `folder`, checks them with the command as installed, and times the library alone. */
export async function benchCheck(kind: 'docx' | 'pdf', count: number, folder: string): Promise<CheckResult> {
  const paths = await (kind === 'docx' ? makeDocx : makePdf)(join(folder, kind), count);
  const baseline = here(kind === 'docx' ? './baseline/mammoth.mjs' : './baseline/pdfjs.mjs');
  // Of five files one, of few all: alone it takes as long as the check itself.
  const aloneFiles = Math.min(count, Math.max(50, Math.round(count / 5)));
  const alone = await runMeasured([baseline], paths.slice(0, aloneFiles).join('\n'));
  if (alone.exitCode !== 0) throw new Error(`${baseline} ended with ${alone.exitCode}`);
  const check = await runMeasured([GONGKAI, 'check', '--format', 'json', ...paths]);
  if (check.exitCode === 2) throw new Error('gongkai check could not read a generated report');
  return {
    kind,
    files: count,
    check,
    aloneFiles,
    alone,
    ratio: check.seconds / count / (alone.seconds / aloneFiles),
    wrongCells: countWrongCells(check.stdout),
  };
}
