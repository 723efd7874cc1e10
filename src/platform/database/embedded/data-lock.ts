import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startMark } from './processes.js';

export type Purpose = 'serve' | 'command';

/** Who holds a data directory. */
export interface LockHolder {
  readonly pid: number;
  readonly started: string | null;
  readonly purpose: Purpose;
}

export interface DataLock {
  release(): void;
}

/**
 * Takes the data directory for this process, or gives who holds it. A lock whose process has gone (kill -9, power cut,
 * the number now another's) is taken over. The lock appears whole or not at all (hard link of a written file).
 */
export function takeDataLock(dataDir: string, purpose: Purpose): DataLock | LockHolder {
  const path = join(dataDir, 'lock');
  const own: LockHolder = { pid: process.pid, started: startMark(process.pid), purpose };
  const text = JSON.stringify(own);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    for (;;) {
      if (linked(draft, path)) return { release: () => releaseOwn(path, text) };
      const found = readText(path);
      if (found === null) continue;
      const holder = parseHolder(found);
      if (holder && isHeld(holder)) return holder;
      removeStale(path, found);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Who holds the data directory now; `null` where nobody does. */
export function lockHolder(dataDir: string): LockHolder | null {
  const text = readText(join(dataDir, 'lock'));
  const holder = text === null ? null : parseHolder(text);
  return holder && isHeld(holder) ? holder : null;
}

function isHeld(holder: LockHolder): boolean {
  return isAlive(holder.pid) && startMark(holder.pid) === holder.started;
}

/** Moves a stale lock away; one that another process has put there meanwhile is put back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readText(aside) !== stale) linked(aside, path);
  rmSync(aside, { force: true });
}

function releaseOwn(path: string, text: string): void {
  if (readText(path) === text) rmSync(path, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    const holder = JSON.parse(text) as LockHolder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
