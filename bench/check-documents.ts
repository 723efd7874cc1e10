import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDocx, makePdf } from './make-documents.js';
import { runMeasured, type MeasuredRun } from './run-measured.js';
import { makeReport } from './sample-reports.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const GONGKAI = here('../bin/gongkai.js');

/** A check of many files, and the library underneath reading the same files alone, in the same run. */
export interface CheckResult {
  readonly kind: 'docx' | 'pdf';
  readonly files: number;
  readonly check: MeasuredRun;
  readonly alone: MeasuredRun;
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
  const alone = await runMeasured([baseline], paths.join('\n'));
  if (alone.exitCode !== 0) throw new Error(`${baseline} ended with ${alone.exitCode}`);
  const check = await runMeasured([GONGKAI, 'check', '--format', 'json', ...paths]);
  if (check.exitCode === 2) throw new Error('gongkai check could not read a generated report');
  return {
    kind,
    files: count,
    check,
    alone,
    ratio: check.seconds / alone.seconds,
    wrongCells: countWrongCells(check.stdout),
  };
}
