import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { findBinaries } from './binaries.js';
import { endOrphan, endServer, ensureCluster, ensureDataDir } from './cluster.js';
import { lockHolder, takeDataLock, type DataLock, type Purpose } from './data-lock.js';
import { APP_ROLE, DATABASE, ensureRoles, OWNER_ROLE } from './roles.js';
import { readRuntime, removeRuntime, writeRuntime, type Runtime } from './runtime-files.js';
import { chooseServiceUser, findUnreachable } from './service-user.js';
import { startServer } from './start-server.js';

const WAIT_MS = 60_000;

/** How to connect as one role. */
export interface RoleConnection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

export interface EmbeddedDatabase {
  readonly owner: RoleConnection;
  readonly app: RoleConnection;
  readonly superuser: RoleConnection;
  /** A command that joined a running server's database: the server migrates and stops it, not we. */
  readonly joined: boolean;
  /** Settles with the reason when a database we started ends by itself; never where we joined one. */
  readonly ended: Promise<string>;
  /** Stops the database where we started it, and gives the data directory back. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly purpose: Purpose;
  readonly settings?: readonly string[];
  /** Runs on a database of our own before others may join it: migrations. */
  readonly prepare?: (database: RoleConnections) => Promise<Result<unknown>>;
}

export type RoleConnections = Pick<EmbeddedDatabase, 'owner' | 'app' | 'superuser'>;

/**
 * The embedded PostgreSQL of a data directory. `serve` starts it and refuses (`database.locked`) where another process
 * serves it; `command` joins a live server's database, else starts one of its own. Where a command holds the
 * directory, waits until it has done.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Result<EmbeddedDatabase>> {
  const user = chooseServiceUser();
  if (!user.ok) return user;
  ensureDataDir(options.dataDir, user.value);
  const end = performance.now() + WAIT_MS;
  for (;;) {
    const lock = takeDataLock(options.dataDir, options.purpose);
    if ('release' in lock) return startLocked(options, lock);
    if (lock.purpose === 'serve') {
      if (options.purpose === 'serve') return refuse('database.locked', { path: options.dataDir, pid: lock.pid });
      const joined = await joinRunning(options.dataDir);
      if (joined) return ok(joined);
    }
    if (performance.now() > end) return refuse('database.locked', { path: options.dataDir, pid: lock.pid });
    await sleep(100);
  }
}

async function startLocked(options: EmbeddedOptions, lock: DataLock): Promise<Result<EmbeddedDatabase>> {
  const { dataDir } = options;
  let cluster: StartedCluster | null = null;
  try {
    const started = await startCluster(options);
    if (!started.ok) return started;
    cluster = started.value;
  } finally {
    if (!cluster) lock.release();
  }
  const { runtime, ended } = cluster;
  return ok({
    ...connections(runtime),
    joined: false,
    ended,
    async stop() {
      removeRuntime(dataDir);
      await endServer(runtime.pid);
      lock.release();
    },
  });
}

interface StartedCluster {
  readonly runtime: Runtime;
  readonly ended: Promise<string>;
}

async function startCluster(options: EmbeddedOptions): Promise<Result<StartedCluster>> {
  const { dataDir } = options;
  const user = chooseServiceUser();
  if (!user.ok) return user;
  const blocked = user.value && findUnreachable(dataDir, user.value);
  if (user.value && blocked) return refuse('database.path-unreachable', { user: user.value.name, path: blocked });
  removeRuntime(dataDir);
  await endOrphan(dataDir);
  const binaries = await findBinaries(join(dataDir, 'postgres-programs'), user.value);
  if (!binaries.ok) return binaries;
  const credentials = await ensureCluster(dataDir, binaries.value, user.value);
  if (!credentials.ok) return credentials;
  const server = await startServer({
    dataDir,
    binaries: binaries.value,
    user: user.value,
    superuserPassword: credentials.value.superuser,
    settings: options.settings ?? [],
  });
  if (!server.ok) return server;
  const { pid, port, ended } = server.value;
  const runtime: Runtime = { pid, port, ...credentials.value };
  let ready = false;
  try {
    await ensureRoles(runtime);
    const prepared = (await options.prepare?.(connections(runtime))) ?? ok(undefined);
    if (!prepared.ok) return prepared;
    writeRuntime(dataDir, runtime);
    ready = true;
    return ok({ runtime, ended });
  } finally {
    if (!ready) await endServer(runtime.pid);
  }
}

/** A live server's database, `null` while it is not ready yet. */
async function joinRunning(dataDir: string): Promise<EmbeddedDatabase | null> {
  const runtime = readRuntime(dataDir);
  if (!runtime || !lockHolder(dataDir)) return null;
  const all = connections(runtime);
  const client = new Client(all.app);
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch {
    // Written by a server that is just starting or stopping: the caller looks again.
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
  return { ...all, joined: true, ended: new Promise(() => undefined), stop: () => Promise.resolve() };
}

function connections(runtime: Runtime): RoleConnections {
  const at = { host: '127.0.0.1', port: runtime.port, database: DATABASE };
  return {
    owner: { ...at, user: OWNER_ROLE, password: runtime.owner },
    app: { ...at, user: APP_ROLE, password: runtime.app },
    superuser: { ...at, database: 'postgres', user: 'postgres', password: runtime.superuser },
  };
}
