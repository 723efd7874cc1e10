import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rewriteDocx } from './rewrite-docx.js';
import { runMeasured, type MeasuredRun } from './run-measured.js';

const GONGKAI = fileURLToPath(new URL('../bin/gongkai.js', import.meta.url));

/** A folder of reports checked by one core and by two, and a tenth of it for the memory it takes. */
export interface BatchResult {
  /** The whole folder, on two cores. */
  readonly files: number;
  readonly two: MeasuredRun;
  /** A part of it, on one core: the rate counts, not the time. */
  readonly oneFiles: number;
  readonly one: MeasuredRun;
  /** A tenth of it, on two cores. */
  readonly fewFiles: number;
  readonly few: MeasuredRun;
  /** How processes were held to cores; without it one process stands for one core. */
  readonly heldBy: 'taskset' | 'jobs';
}

function hasTaskset(): boolean {
  return process.platform === 'linux' && spawnSync('taskset', ['-c', '0', 'true']).status === 0;
}

/**
 * Makes `count` Word reports (`rewriteDocx`) and times `gongkai check FOLDER --out` over them: all on two cores, an eighth on one core, a tenth on
 * two for its memory. One core is measured on a part alone since it would take as long as all the rest of the bench.
 */
export async function benchBatch(count: number, folder: string, say: (text: string) => void): Promise<BatchResult> {
  const held = hasTaskset();
  const all = join(folder, 'batch');
  const paths = await rewriteDocx(all, count);
  const check = async (cores: readonly number[], files: readonly string[], size: number) => {
    const out = join(folder, 'batch-results');
    rmSync(out, { recursive: true, force: true });
    const command = [GONGKAI, 'check', ...files, '--out', out, '--jobs', String(cores.length)];
    const run = held
      ? await runMeasured(['-c', cores.join(','), process.execPath, ...command], '', 'taskset')
      : await runMeasured(command);
    if (run.exitCode === 2) throw new Error('gongkai check could not read a generated report');
    say(`  ${size} docx on ${cores.length} core${cores.length > 1 ? 's' : ''}: ${run.seconds.toFixed(1)} s`);
    return run;
  };
  const oneFiles = Math.max(1, Math.round(count / 8));
  const fewFiles = Math.max(1, Math.round(count / 10));
  return {
    files: count,
    oneFiles,
    fewFiles,
    few: await check([0, 1], paths.slice(0, fewFiles), fewFiles),
    one: await check([0], paths.slice(0, oneFiles), oneFiles),
    two: await check([0, 1], [all], count),
    heldBy: held ? 'taskset' : 'jobs',
  };
}
