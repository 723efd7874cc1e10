import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UPLOAD_FOLDER } from './receive-form.js';

/** An upload is received and read in minutes; a folder this old belongs to a process that has ended. */
const FOLDER_LIFE_MS = 60 * 60 * 1000;

/**
 * Removes the folders of uploads that a crash left in `directory` (the system's temporary one); gives how many. Those of
 * other users, which we may not remove, are left to them.
 */
export async function sweepUploads(directory: string, now: Date): Promise<number> {
  let swept = 0;
  for (const name of await readdir(directory)) {
    if (!name.startsWith(UPLOAD_FOLDER)) continue;
    const path = join(directory, name);
    const found = await lstat(path).catch(nullIfGone);
    if (!found?.isDirectory() || (process.getuid && found.uid !== process.getuid())) continue;
    if (now.getTime() - found.mtimeMs < FOLDER_LIFE_MS) continue;
    await rm(path, { recursive: true, force: true });
    swept += 1;
  }
  return swept;
}

function nullIfGone(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
