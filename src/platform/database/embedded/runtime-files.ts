import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the embedded database's roles; made once, kept in `credentials.json` (0600). */
export interface Credentials {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** `runtime.json` (0600): how to reach the database while it runs. */
export interface Runtime extends Credentials {
  /** Of the postgres process. */
  readonly pid: number;
  readonly port: number;
}

export function readCredentials(dataDir: string): Credentials | null {
  return readJson<Credentials>(join(dataDir, 'credentials.json'));
}

export function makeCredentials(dataDir: string): Credentials {
  const made = { superuser: password(), owner: password(), app: password() };
  writeWhole(join(dataDir, 'credentials.json'), made);
  return made;
}

export function readRuntime(dataDir: string): Runtime | null {
  return readJson<Runtime>(join(dataDir, 'runtime.json'));
}

export function writeRuntime(dataDir: string, runtime: Runtime): void {
  writeWhole(join(dataDir, 'runtime.json'), runtime);
}

export function removeRuntime(dataDir: string): void {
  rmSync(join(dataDir, 'runtime.json'), { force: true });
}

function password(): string {
  return randomBytes(24).toString('base64url');
}

function writeWhole(path: string, value: object): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}

function readJson<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}
