import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { endOrphan } from './embedded/cluster.js';
import { openEmbedded, type RoleConnections } from './embedded/open-embedded.js';
import { isAlive } from './embedded/processes.js';
import { prepareDatabase } from './prepare-database.js';

const RUN = 'GONGKAI_TEST_RUN';
const PREFIX = 'gongkai-test-';

/** Makes the run's directory (in the system's temporary one, so that any user reaches it); vitest's workers inherit its name. */
export async function beginTestRun(): Promise<void> {
  await endDeadRuns();
  const dir = join(tmpdir(), `${PREFIX}${process.pid}`);
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  process.env[RUN] = dir;
}

/** Ends the run's server, where a test started one, and removes its directory. */
export async function endTestRun(): Promise<void> {
  const dir = process.env[RUN];
  if (!dir || !existsSync(dir)) return;
  await endOrphan(join(dir, 'database'));
  rmSync(dir, { recursive: true, force: true });
}

/**
 * The one embedded server of this test run, with the template `gongkai_template`. The first test file that asks starts
 * it; it outlives that file's process and is ended by `endTestRun`.
 */
export function openTestServer(): Promise<RoleConnections> {
  return onceARun('database', startTestServer);
}

/**
 * What is made once a test run and used by all its files: the first that asks makes it, in a folder of its own that is
 * removed with the run; the others wait and get what the maker gave, by way of JSON.
 */
export async function onceARun<T>(name: string, make: (folder: string) => Promise<T>): Promise<T> {
  const dir = process.env[RUN];
  if (!dir) throw new Error(`${RUN} is not set: vitest's globalSetup has not run`);
  const folder = join(dir, name);
  const made = `${folder}.json`;
  if (claimed(folder)) {
    const value = await make(folder);
    writeFileSync(`${made}.new`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${made}.new`, made);
    return value;
  }
  for (let tries = 0; tries < 2_400; tries += 1) {
    if (existsSync(made)) return JSON.parse(readFileSync(made, 'utf8')) as T;
    await sleep(100);
  }
  throw new Error(`${name} of the test run was not made`);
}

/** True for the one process that makes the folder. */
function claimed(folder: string): boolean {
  return mkdirSync(folder, { recursive: true, mode: 0o711 }) !== undefined;
}

async function startTestServer(dataDir: string): Promise<RoleConnections> {
  const opened = await openEmbedded({
    dataDir,
    purpose: 'command',
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=100'],
    prepare: async ({ superuser, owner, app }) => {
      const client = new Client(superuser);
      await client.connect();
      await client.query(`CREATE DATABASE gongkai_template OWNER ${owner.user}`);
      await client.end();
      return prepareDatabase({ ...owner, database: 'gongkai_template' }, app.user);
    },
  });
  if (!opened.ok) throw new Error(`test database: ${opened.code} ${JSON.stringify(opened.params)}`);
  const { owner, app, superuser } = opened.value;
  return { owner, app, superuser };
}

/** Servers of runs that were killed before their teardown. */
async function endDeadRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length));
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    await endOrphan(join(tmpdir(), name, 'database'));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
