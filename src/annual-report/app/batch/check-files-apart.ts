import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { READ_LIMITS, ReaderPool } from '../../../platform/documents/index.js';
import { readKept, writeKept, type BatchFolder } from './batch-folder.js';
import type { CheckAnswer, CheckRequest } from './check-protocol.js';
import { mayBeReadNow, type KeptCheck } from './kept-check.js';

export interface ApartSettings {
  /** Processes that read and check at the same time. */
  readonly processes: number;
  /** Names program and settings; what was kept under another name is done anew. */
  readonly settings: string;
  readonly options: CheckRequest['options'];
}

type Pool = ReaderPool<CheckRequest, CheckAnswer>;

/**
 * Reads and checks every file in processes of their own and keeps what was found in `folder`, one file each as soon as it is
 * known: a run cut short at any moment is gone on with by the next. A file unchanged since (size and hash) is not read
 * again.
 * @param done called after each file
 */
export async function checkFilesApart(
  files: readonly string[],
  folder: BatchFolder,
  settings: ApartSettings,
  done: () => void,
): Promise<void> {
  const pool: Pool = new ReaderPool<CheckRequest, CheckAnswer>({
    milliseconds: READ_LIMITS.milliseconds,
    megabytes: READ_LIMITS.megabytes,
    processes: settings.processes,
    filesEach: 500,
    restMegabytes: 256,
    program: new URL('./check-child', import.meta.url),
  });
  // Two for each process: one that it works on, one that waits at its door.
  const waiting = files.values();
  const workOff = async () => {
    for (const file of waiting) {
      await checkOne(file, folder, settings, pool);
      done();
    }
  };
  try {
    await Promise.all(Array.from({ length: settings.processes * 2 }, workOff));
  } finally {
    pool.close();
  }
}

async function checkOne(file: string, folder: BatchFolder, settings: ApartSettings, pool: Pool): Promise<void> {
  const { settings: name, options } = settings;
  const before = await readKept(folder, file);
  if (before?.settings === name && (await isUnchanged(before))) return;
  const answer = await pool.read({ file, settings: name, options });
  const unread: KeptCheck | null = answer.ok ? null : { settings: name, file, size: 0, hash: '', result: answer };
  await writeKept(folder, file, answer.ok ? answer.value.kept : JSON.stringify(unread));
}

/** The size tells quickly that a file has changed; that it has not, only its hash does, whatever its time says. */
async function isUnchanged(before: KeptCheck): Promise<boolean> {
  if (mayBeReadNow(before) || before.hash === '') return false;
  try {
    if ((await stat(before.file)).size !== before.size) return false;
    const hash = createHash('sha256');
    await pipeline(createReadStream(before.file), hash);
    return hash.digest('hex') === before.hash;
  } catch (error) {
    // Gone or not to be opened: the reader says so.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
