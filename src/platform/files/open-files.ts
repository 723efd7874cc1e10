import { randomBytes } from 'node:crypto';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { FilesSettings } from '../configuration/index.js';
import { diskFiles, sweepDrafts } from './disk-store.js';
import type { FileStore } from './file-store.js';
import { s3Files } from './s3-store.js';

/** The store of files that the configuration names. Touches nothing yet. */
export function filesOf(settings: FilesSettings): FileStore {
  return settings.kind === 'disk' ? diskFiles(settings.dir) : s3Files(settings);
}

/**
 * Sees at the start of a server that files can be kept, read and removed, and clears away what a crash left half
 * written. Refuses `files.unusable`, naming the place and the reason.
 */
export async function readyFiles(store: FileStore, settings: FilesSettings, now: Date): Promise<Result<null>> {
  const probe = randomBytes(32);
  try {
    if (settings.kind === 'disk') await sweepDrafts(settings.dir, now);
    const { hash } = await store.put(probe);
    const found = await store.has(hash);
    await store.remove(hash);
    if (found) return ok(null);
    return refuse('files.unusable', { place: placeOf(settings), reason: 'not found after it was written' });
  } catch (error) {
    // Whatever the disk or the service says: the operator reads it, nothing has been lost.
    return refuse('files.unusable', { place: placeOf(settings), reason: reasonOf(error) });
  }
}

function placeOf(settings: FilesSettings): string {
  return settings.kind === 'disk' ? settings.dir : `s3://${settings.bucket} ${settings.endpoint.origin}`;
}

/** `fetch failed` says nothing; what the network said stands in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return cause === '' ? error.message : `${error.message} (${cause})`;
}
