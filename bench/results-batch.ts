import type { BatchResult } from './check-folder.js';
import type { SimilarResult } from './find-similar.js';

/** At least so many times the rate of one core; at most so many times the memory of a tenth of the files. */
export const BATCH_LIMITS = { cores: 1.7, memory: 1.25, similar: 12, recall: 0.95, precision: 0.99 } as const;

const rate = (files: number, seconds: number) => files / seconds;

/** Rate on two cores by the rate on one. */
export function coreRatio({ files, two, oneFiles, one }: BatchResult): number {
  return rate(files, two.seconds) / rate(oneFiles, one.seconds);
}

/** Peak memory with all files by that with a tenth; `null` where memory could not be read. */
export function memoryRatio({ two, few }: BatchResult): number | null {
  return two.peakMegabytes === null || !few.peakMegabytes ? null : two.peakMegabytes / few.peakMegabytes;
}

/** Time with the most texts by that with the fewest, which are ten times fewer. */
export function similarRatio(similar: readonly SimilarResult[]): number {
  const [first, last] = [similar[0], similar.at(-1)];
  return first && last ? last.seconds / first.seconds : 1;
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** Whether a ratio of these parts passes its limit. */
export function missedBatchLimits(batch: BatchResult | null, similar: readonly SimilarResult[]): boolean {
  const memory = batch && memoryRatio(batch);
  return (
    (batch !== null && coreRatio(batch) < BATCH_LIMITS.cores) ||
    (memory !== null && memory > BATCH_LIMITS.memory) ||
    similarRatio(similar) > BATCH_LIMITS.similar ||
    similar.some(({ planted, found }) => share(found, planted) < BATCH_LIMITS.recall) ||
    similar.some(({ named, right }) => share(right, named) < BATCH_LIMITS.precision)
  );
}

const verdict = (isMet: boolean) => (isMet ? 'met' : '**missed**');

export function batchTable(batch: BatchResult | null): string[] {
  if (!batch) return [];
  const row = (files: number, cores: number, run: BatchResult['two']) =>
    `| ${files} | ${cores} | ${run.seconds.toFixed(1)} s | ${rate(files, run.seconds).toFixed(1)} | ${run.peakMegabytes ?? 'not measured'} MiB |`;
  const cores = coreRatio(batch);
  const memory = memoryRatio(batch);
  return [
    '## A folder of reports',
    '',
    '`gongkai check FOLDER --out FOLDER` over generated DOCX, everything written (`results.jsonl`, `summary.xlsx`, `index.html`, a page',
    `each, similar texts found). ${batch.heldBy === 'taskset' ? 'Cores are given by `taskset`.' : 'No `taskset` here: one process stands for one core.'} One core was measured on fewer files and is compared by its rate; the start of the program is in each time.`,
    '',
    '| files | cores | time | files a second | peak memory |',
    '|---|---|---|---|---|',
    row(batch.fewFiles, 2, batch.few),
    row(batch.oneFiles, 1, batch.one),
    row(batch.files, 2, batch.two),
    '',
    `- Two cores against one: ${cores.toFixed(2)} times the rate, at least ${BATCH_LIMITS.cores}: ${verdict(cores >= BATCH_LIMITS.cores)}.`,
    memory === null
      ? '- Memory: not measured here.'
      : `- Memory with ten times the files: ${memory.toFixed(2)} times, at most ${BATCH_LIMITS.memory}: ${verdict(memory <= BATCH_LIMITS.memory)}.`,
    '',
  ];
}

export function similarTable(similar: readonly SimilarResult[]): string[] {
  if (similar.length === 0) return [];
  const ratio = similarRatio(similar);
  return [
    '## Texts that are nearly the same',
    '',
    'Generated texts of about 500 characters, one in fifty made from another by writing one to seven of its eighteen sentences anew.',
    'Recall: planted pairs with half of their shingles in common that were named. Precision: pairs named that go back to one text.',
    '',
    '| texts | time | recall | precision |',
    '|---|---|---|---|',
    ...similar.map(({ texts, seconds, planted, found, named, right }) =>
      [
        `| ${texts.toLocaleString('en')}`,
        `${seconds.toFixed(2)} s`,
        `${found} of ${planted} (${share(found, planted).toFixed(3)})`,
        `${right} of ${named} (${share(right, named).toFixed(3)}) |`,
      ].join(' | '),
    ),
    '',
    `- Ten times the texts took ${ratio.toFixed(1)} times the time, at most ${BATCH_LIMITS.similar}: ${verdict(ratio <= BATCH_LIMITS.similar)}.`,
    '',
  ];
}
