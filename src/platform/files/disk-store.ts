import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { checkHash } from './check-hash.js';
import { digitsOf, type FileHash, type FileStore, type StoredFile } from './file-store.js';

const DRAFTS = 'drafts';
/** A draft this old belongs to no process that still writes; younger ones may be another server's on the same folder. */
const DRAFT_LIFE_MS = 60 * 60 * 1000;

/**
 * Files under `root`, two folders deep by their first digits. Each is written under a name of its own, brought to the
 * disk, then renamed: a crash leaves a draft, never half a file.
 */
export function diskFiles(root: string): FileStore {
  const pathOf = (hash: FileHash) => {
    const digits = digitsOf(hash);
    return join(root, digits.slice(0, 2), digits.slice(2, 4), digits);
  };
  return {
    async put(content) {
      const drafts = join(root, DRAFTS);
      await mkdir(drafts, { recursive: true, mode: 0o700 });
      const draft = join(drafts, randomBytes(16).toString('hex'));
      try {
        const stored = await writeDraft(draft, content);
        const path = pathOf(stored.hash);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(draft, path);
        await syncFolder(dirname(path));
        return stored;
      } finally {
        await rm(draft, { force: true });
      }
    },
    async get(hash) {
      const handle = await openWhereThere(pathOf(hash));
      return handle && checkHash(createReadStream('', { fd: handle }), hash);
    },
    has: async (hash) => isThere(pathOf(hash)),
    remove: async (hash) => rm(pathOf(hash), { force: true }),
  };
}

/** Removes the drafts that a crash left behind; gives how many. */
export async function sweepDrafts(root: string, now: Date): Promise<number> {
  const drafts = join(root, DRAFTS);
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  let swept = 0;
  for (const name of await readdir(drafts)) {
    const path = join(drafts, name);
    const written = await stat(path).catch(nullIfMissing);
    if (!written || now.getTime() - written.mtimeMs < DRAFT_LIFE_MS) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}

async function writeDraft(path: string, content: Uint8Array | Readable): Promise<StoredFile> {
  const digest = createHash('sha256');
  let size = 0;
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      const bytes = chunk as Uint8Array;
      digest.update(bytes);
      size += bytes.length;
      await handle.appendFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: `sha256:${digest.digest('hex')}`, size };
}

/** Brings a new name in a folder to the disk; Windows has no such call and does it by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function openWhereThere(path: string): Promise<FileHandle | null> {
  return open(path, 'r').catch(nullIfMissing);
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(nullIfMissing)) !== null;
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
