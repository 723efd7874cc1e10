import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Binaries } from './binaries.js';
import { clusterDir, SERVER_ENV } from './cluster.js';
import type { ServiceUser } from './service-user.js';

export interface ServerOptions {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly user: ServiceUser | null;
  readonly superuserPassword: string;
  /** More settings of PostgreSQL, as `fsync=off` in tests. */
  readonly settings?: readonly string[];
}

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** Settles with the reason when the server ends, asked or not. */
  readonly ended: Promise<string>;
}

/**
 * Starts PostgreSQL in a session of its own: a Ctrl-C at the terminal reaches only us, and the database goes on until
 * we have drained. Listens on 127.0.0.1 only, on a free port. Gives it once it answers.
 */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer>> {
  const log = join(options.dataDir, 'postgres.log');
  // A port found free may be taken before the server binds it; a killed server's shared memory takes a moment to go.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await startOn(port, options, log);
    if (started.ok || attempt === 5) return started;
    await sleep(300 * attempt);
  }
}

async function startOn(port: number, options: ServerOptions, log: string): Promise<Result<RunningServer>> {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=60',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(options.settings ?? []),
  ];
  const output = openSync(log, 'a', 0o600);
  const child = spawn(
    join(options.binaries.root, 'bin', 'postgres'),
    ['-D', clusterDir(options.dataDir), ...settings.flatMap((setting) => ['-c', setting])],
    {
      detached: true,
      stdio: ['ignore', output, output],
      cwd: clusterDir(options.dataDir),
      env: SERVER_ENV,
      ...(options.user ? { uid: options.user.uid, gid: options.user.gid } : {}),
    },
  );
  closeSync(output);
  let reason: string | null = null;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve((reason = error.message)));
    child.once('exit', (code, signal) => resolve((reason = `exit ${code ?? signal}`)));
  });
  child.unref();
  for (let tries = 0; reason === null && tries < 2400; tries += 1) {
    if (child.pid && (await answers(port, options.superuserPassword))) return ok({ pid: child.pid, port, ended });
    await sleep(25);
  }
  return refuse('database.start-failed', { log, reason: `${reason ?? 'timeout'}; ${lastLines(log)}` });
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  // A connection refused while starting is what we are waiting out.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-2).join(' | ');
}
