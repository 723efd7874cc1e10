import { availableParallelism } from 'node:os';
import { createHash } from 'node:crypto';
import type { CheckOptions } from '../../domain/check/check-report.js';
import { addComparedFindings } from '../../domain/check/check-report.js';
import type { CheckedFile } from '../../domain/check/render/html-page.js';
import type { Totals } from '../../domain/check/render/render-text.js';
import { similarToPrevious } from '../../domain/similar/found-similar.js';
import { openBatchFolder, readKept, tidy, type BatchFolder } from './batch-folder.js';
import { checkFilesApart, type ApartSettings } from './check-files-apart.js';
import { SimilarReports } from './find-similar-reports.js';
import { restoreResult } from './kept-check.js';
import { listReportFiles } from './list-report-files.js';
import { PreviousReports } from './previous-reports.js';
import { writeResults } from './write-results.js';

export interface BatchInput {
  /** Files, and folders with all that is in them. */
  readonly paths: readonly string[];
  /** Where the results go; made where it is not there. */
  readonly out: string;
  /** Folder with the reports for the year before, by which `continuity.*` and `similar` go too. */
  readonly previous?: string | undefined;
  readonly options: ApartSettings['options'];
  /** Version of the program: what another one kept is not gone on with. */
  readonly version: string;
  /** Processes; as many as the machine has cores where not given. */
  readonly processes?: number | undefined;
}

/** What a batch is doing: reading and checking files, comparing their texts, writing the results down. */
export interface BatchProgress {
  readonly phase: 'check' | 'compare' | 'write';
  readonly done: number;
  readonly total: number;
}

/**
 * Checks any number of reports, compares their texts (`similar`), and writes `results.jsonl`, `summary.xlsx`, `index.html`
 * and a page for each file into a folder. What is known of a file is kept there at once: a run cut short is gone on with, and
 * files unchanged since are not read again. Memory does not grow with the number of files.
 */
export async function checkBatch(input: BatchInput, say: (progress: BatchProgress) => void): Promise<Totals> {
  const folder = await openBatchFolder(input.out);
  const files = await listReportFiles(input.paths, input.out);
  const earlier = input.previous === undefined ? [] : await listReportFiles([input.previous], input.out);
  const everything = [...new Set([...earlier, ...files])];
  await tidy(folder, everything);
  const total = everything.length;
  let done = 0;
  say({ phase: 'check', done, total });
  await checkFilesApart(everything, folder, settingsOf(input), () => say({ phase: 'check', done: ++done, total }));
  const previous = new PreviousReports(folder);
  for (const file of earlier) await previous.add(file);
  const similar = new SimilarReports(folder);
  try {
    await takeTexts(folder, files, similar, say);
    return await writeAll({ folder, files, similar, previous, options: input.options }, say);
  } finally {
    similar.remove();
  }
}

/** Another program, another law or other options find other things: then everything is checked anew. */
function settingsOf({ version, options, processes }: BatchInput): ApartSettings {
  const { asOf: _, ...lasting } = options;
  const named = createHash('sha256')
    .update(JSON.stringify([version, lasting]))
    .digest('hex')
    .slice(0, 16);
  return { processes: processes ?? availableParallelism(), settings: named, options };
}

async function readChecked(folder: BatchFolder, file: string): Promise<CheckedFile> {
  const kept = await readKept(folder, file);
  if (!kept) throw new Error(`what was found in ${file} is gone from ${folder.kept}`);
  return { file, result: restoreResult(kept.result) };
}

/** First pass over what was kept: takes in the texts to be compared. */
async function takeTexts(
  folder: BatchFolder,
  files: readonly string[],
  similar: SimilarReports,
  say: (progress: BatchProgress) => void,
): Promise<void> {
  let done = 0;
  for (const file of files) {
    const { result } = await readChecked(folder, file);
    if (result.ok) similar.add(file, result.value);
    say({ phase: 'compare', done: ++done, total: files.length });
  }
  similar.compare();
}

interface Gathered {
  readonly folder: BatchFolder;
  readonly files: readonly string[];
  readonly similar: SimilarReports;
  readonly previous: PreviousReports;
  readonly options: Pick<CheckOptions, 'level' | 'published' | 'asOf'>;
}

/** Second pass: adds what only the others tell of each report, and writes it down. */
async function writeAll(gathered: Gathered, say: (progress: BatchProgress) => void): Promise<Totals> {
  const { folder, files } = gathered;
  const writer = await writeResults(folder);
  let done = 0;
  for (const file of files) {
    await writer.add(await withComparison(await readChecked(folder, file), gathered));
    say({ phase: 'write', done: ++done, total: files.length });
  }
  return await writer.finish();
}

async function withComparison(checked: CheckedFile, { similar, previous, options }: Gathered): Promise<CheckedFile> {
  const { file, result } = checked;
  if (!result.ok) return checked;
  const { report, year } = result.value;
  const before = await previous.before(report.organ, year);
  const found = [
    ...similar.of(file, result.value),
    ...(before ? similarToPrevious(report, before.report, before.file) : []),
  ];
  if (!before && found.length === 0) return checked;
  const all = addComparedFindings(result.value, { ...options, previous: before?.report, similar: found });
  return { file, result: { ok: true, value: all } };
}
