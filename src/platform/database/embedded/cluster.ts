import { execFile } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { refuse, ok, type Result } from '../../../kernel/result.js';
import type { Binaries } from './binaries.js';
import { commandLine, isAlive, waitForEnd } from './processes.js';
import { makeCredentials, readCredentials, type Credentials } from './runtime-files.js';
import type { ServiceUser } from './service-user.js';

const run = promisify(execFile);

/** Environment of PostgreSQL's programs: nothing of ours leaks into it. */
export const SERVER_ENV = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export function clusterDir(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** Makes the cluster where there is none; one that was half made (interrupted) is made anew. Gives the passwords. */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  user: ServiceUser | null,
): Promise<Result<Credentials>> {
  const credentials = readCredentials(dataDir);
  if (existsSync(join(clusterDir(dataDir), 'PG_VERSION'))) {
    return credentials
      ? ok(credentials)
      : refuse('database.credentials-lost', { path: join(dataDir, 'credentials.json') });
  }
  const made = credentials ?? makeCredentials(dataDir);
  const half = `${clusterDir(dataDir)}.new`;
  const passwordFile = join(dataDir, 'initdb-password');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, made.superuser, { mode: 0o600 });
  if (user) {
    chownSync(half, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    await run(
      join(binaries.root, 'bin', 'initdb'),
      [
        '-D',
        half,
        '-U',
        'postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
        '-N',
      ],
      { env: SERVER_ENV, cwd: half, ...(user ? { uid: user.uid, gid: user.gid } : {}) },
    );
  } catch (error) {
    const reason = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    return refuse('database.start-failed', { log: join(dataDir, 'postgres.log'), reason });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, clusterDir(dataDir));
  return ok(made);
}

/**
 * Ends a PostgreSQL that was left on this cluster when its gongkai was killed, and waits until it has gone. A
 * `postmaster.pid` whose process is none of ours (machine restarted, number given away) is removed.
 */
export async function endOrphan(dataDir: string): Promise<void> {
  const file = join(clusterDir(dataDir), 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 1 && isAlive(pid) && commandLine(pid)?.includes(clusterDir(dataDir))) {
    await endServer(pid);
  }
  rmSync(file, { force: true });
}

/** Ends a postmaster: open transactions are rolled back (SIGINT); the hard way only where that takes over 20 seconds. */
export async function endServer(pid: number): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await waitForEnd(pid, milliseconds)) return;
  }
}

/** The data directory, made where missing; the database's user must be able to pass through it, others see nothing in it. */
export function ensureDataDir(dataDir: string, user: ServiceUser | null): void {
  mkdirSync(dataDir, { recursive: true, mode: user ? 0o711 : 0o700 });
  if (user) chmodSync(dataDir, 0o711);
}
