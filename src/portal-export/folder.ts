import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '../kernel/result.js';

const MANIFEST = '.gongkai-export.json';
/** What was written by a run that did not come to its end, a name a line. */
const JOURNAL = '.gongkai-export.written';
const UNFINISHED = '.gongkai-tmp';

/** What a copy consists of, and for which place it was made. */
export interface Manifest {
  readonly format: 'gongkai-export-1';
  readonly url: string | null;
  readonly base: string;
  readonly liveUrl: string | null;
  readonly organ: string | null;
  /** SHA-256 and bytes of each file. */
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

export interface Written {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** The folder of a copy, being written. */
export interface Folder {
  /** Puts a file in its place as a whole; what is there already with the same bytes is not touched. */
  keep(file: string, body: Buffer | string): Promise<void>;
  /** Ends the run: what belonged to the copy and was not kept this time goes, unless told to stay. */
  finish(about: Omit<Manifest, 'format' | 'files'>, vanished: 'remove' | 'stay'): Promise<Written>;
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** The manifest of a folder; `null` where it holds none. */
export async function readManifest(dir: string): Promise<Manifest | null> {
  const text = await readText(join(dir, MANIFEST));
  return text === null ? null : (JSON.parse(text) as Manifest);
}

export const sha256 = (body: Buffer | string) => createHash('sha256').update(body).digest('hex');

/** Opens a folder for a copy: new, empty, or one a copy was made in. Refuses `export.not-a-copy` for any other. */
export async function openFolder(dir: string): Promise<Result<Folder>> {
  await mkdir(dir, { recursive: true });
  if (!(await stat(dir)).isDirectory()) return refuse('export.not-a-copy', { dir });
  const manifest = await readManifest(dir);
  const journal = await readText(join(dir, JOURNAL));
  if (manifest === null && journal === null && (await readdir(dir)).length > 0) {
    return refuse('export.not-a-copy', { dir });
  }
  const before = new Set([...Object.keys(manifest?.files ?? {}), ...(journal ?? '').split('\n').filter(Boolean)]);
  await appendFile(join(dir, JOURNAL), '');
  const files: Record<string, { sha256: string; bytes: number }> = {};
  const counts = { added: 0, changed: 0, unchanged: 0 };

  async function place(file: string, bytes: Buffer): Promise<void> {
    const path = join(dir, file);
    await mkdir(dirname(path), { recursive: true });
    await appendFile(join(dir, JOURNAL), `${file}\n`);
    await writeFile(`${path}${UNFINISHED}`, bytes);
    await rename(`${path}${UNFINISHED}`, path);
  }

  async function sameThere(file: string, bytes: Buffer): Promise<boolean | null> {
    try {
      const path = join(dir, file);
      return (await stat(path)).size === bytes.length && (await readFile(path)).equals(bytes);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return ok({
    async keep(file, body) {
      const bytes = Buffer.from(body);
      files[file] = { sha256: sha256(bytes), bytes: bytes.length };
      const same = await sameThere(file, bytes);
      counts[same === null ? 'added' : same ? 'unchanged' : 'changed'] += 1;
      if (same !== true) await place(file, bytes);
    },
    async finish(about, vanished) {
      const gone = [...before].filter((file) => !(file in files));
      if (vanished === 'remove') for (const file of gone) await remove(dir, file);
      const kept = vanished === 'stay' ? Object.entries(manifest?.files ?? {}) : [];
      const sorted = Object.entries({ ...Object.fromEntries(kept), ...files }).sort(([a], [b]) => (a < b ? -1 : 1));
      const whole: Manifest = { format: 'gongkai-export-1', ...about, files: Object.fromEntries(sorted) };
      const path = join(dir, MANIFEST);
      await writeFile(`${path}${UNFINISHED}`, `${JSON.stringify(whole, null, 1)}\n`);
      await rename(`${path}${UNFINISHED}`, path);
      await rm(join(dir, JOURNAL), { force: true });
      return { ...counts, removed: vanished === 'remove' ? gone.length : 0 };
    },
  });
}

/** Takes a file away, what an interrupted run left of it, and the folders that are empty then. */
async function remove(dir: string, file: string): Promise<void> {
  await rm(join(dir, file), { force: true });
  await rm(join(dir, `${file}${UNFINISHED}`), { force: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const left = await readdir(join(dir, folder)).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (left !== null && left.length > 0) return;
    if (left !== null) await rmdir(join(dir, folder));
  }
}
