import { join } from 'node:path';
import { checkBatch, isFolder, renderTotals, type BatchInput, type Totals } from '../../annual-report/index.js';
import { refuse, type Refusal } from '../../kernel/result.js';
import { reportRefusal } from '../report-refusal.js';
import { version } from '../version.js';
import { writeOutput } from '../write-output.js';
import { progressBar } from './batch-progress.js';

/** What the options of `check` say of a batch. */
export type BatchCommand = Omit<BatchInput, 'version'>;

/** Checks many files into a folder; standard output gets the totals, exit status as for a few files. */
export async function runBatch(input: BatchCommand): Promise<void> {
  const refusal = await refusePlaces(input);
  if (refusal) return reportRefusal(refusal);
  const bar = progressBar();
  try {
    const totals = await checkBatch({ ...input, version }, bar.show);
    bar.stop();
    await writeOutput(`${renderTotals(totals)}结果：${join(input.out, 'index.html')}\n`);
    process.exitCode = statusOf(totals);
    if (totals.unread > 0) sayUnread(totals, input.out);
  } catch (error) {
    const refused = refusalForWriting(error, input.out);
    if (!refused) throw error;
    reportRefusal(refused);
  } finally {
    bar.stop();
  }
}

/** 2: a file was not read · 1: a finding of severity error · 0: none. */
function statusOf({ unread, withErrors }: Totals): 0 | 1 | 2 {
  return unread > 0 ? 2 : withErrors > 0 ? 1 : 0;
}

function sayUnread({ unread }: Totals, out: string): void {
  process.stderr.write(
    `${unread} 个文件未能读取，原因见 ${join(out, 'index.html')}（筛选“未能读取”）。 ${unread} files could not be read; the overview says why.\n`,
  );
}

async function refusePlaces({ previous, paths }: BatchCommand): Promise<Refusal | null> {
  if (previous !== undefined && !(await isFolder(previous))) {
    return refuse('input.invalid', { field: '--previous-dir', reason: `“${previous}”不是文件夹 (not a folder)` });
  }
  return paths.length === 0 ? refuse('input.missing', { field: '文件或文件夹' }) : null;
}

/** A folder that cannot be written to, or a full disk, is no defect of the program. */
export function refusalForWriting(error: unknown, path: string): Refusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const expected = [
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOSPC',
    'EDQUOT',
    'ENOTDIR',
    'EEXIST',
    'EISDIR',
    'ENOENT',
    'ENAMETOOLONG',
  ];
  return expected.includes(code) ? refuse('output.unwritable', { path, reason: code }) : null;
}
