import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KeptCheck } from './kept-check.js';

const PAGE = /-[0-9a-f]{16}\.html$/;
const KEPT = /^[0-9a-f]{16}\.json$/;
const LONGEST_NAME = 60;

/** Where the results of a batch go: made, found again and tidied here; every file appears whole or not at all. */
export interface BatchFolder {
  readonly path: string;
  /** What was found in each file, one file each: what a later run goes on from. */
  readonly kept: string;
  readonly reports: string;
}

export async function openBatchFolder(path: string): Promise<BatchFolder> {
  const folder = { path, kept: join(path, '.kept'), reports: join(path, 'reports') };
  await mkdir(folder.kept, { recursive: true });
  await mkdir(folder.reports, { recursive: true });
  return folder;
}

/** By what a file is known in the folder: its path as named, shortened. */
export function fileKey(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 16);
}

/** Name of the page of a file's own, telling for a person and unlike any other. */
export function pageName(file: string): string {
  const name = basename(file)
    .replace(/[^\p{L}\p{N}.-]+/gu, '_')
    .slice(0, LONGEST_NAME);
  return `${name}-${fileKey(file)}.html`;
}

function keptPath(folder: BatchFolder, file: string): string {
  return join(folder.kept, `${fileKey(file)}.json`);
}

/** What an earlier run found in a file; `null` where none did, or where what it left cannot be read. */
export async function readKept(folder: BatchFolder, file: string): Promise<KeptCheck | null> {
  try {
    const kept = JSON.parse(await readFile(keptPath(folder, file), 'utf8')) as KeptCheck;
    return kept.file === file ? kept : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      return null;
    }
    throw error;
  }
}

export async function writeKept(folder: BatchFolder, file: string, kept: string): Promise<void> {
  await writeWhole(keptPath(folder, file), kept);
}

/** Written beside and then put in place, so that a run cut short leaves no half of a file. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const unfinished = unfinishedName(path);
  await writeFile(unfinished, content);
  await rename(unfinished, path);
}

export function unfinishedName(path: string): string {
  return `${path}.${randomBytes(4).toString('hex')}.tmp`;
}

/** Takes away what belongs to files no longer there, and what runs cut short have left. */
export async function tidy(folder: BatchFolder, files: readonly string[]): Promise<void> {
  const keys = new Set(files.map(fileKey));
  const isStale = (name: string) =>
    name.endsWith('.tmp') ||
    (KEPT.test(name) && !keys.has(name.slice(0, 16))) ||
    (PAGE.test(name) && !keys.has(name.slice(-21, -5)));
  for (const place of [folder.path, folder.kept, folder.reports]) {
    for (const name of await readdir(place)) if (isStale(name)) await rm(join(place, name), { force: true });
  }
}
