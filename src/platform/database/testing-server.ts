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

/** Names the run's directory (the system's temporary directory, so that any user reaches it); vitest's workers inherit it. */
export async function beginTestRun(): Promise<void> {
  await endDeadRuns();
  process.env[RUN] = join(tmpdir(), `${PREFIX}${process.pid}`);
}

/** Ends the run's server, where a test started one, and removes its directory. */
export async function endTestRun(): Promise<void> {
  const dir = process.env[RUN];
  if (!dir || !existsSync(dir)) return;
  await endOrphan(join(dir, 'data'));
  rmSync(dir, { recursive: true, force: true });
}

/**
 * The one embedded server of this test run, with the template `gongkai_template`. The first test file that asks starts
 * it; it outlives that file's process and is ended by `endTestRun`.
 */
export async function openTestServer(): Promise<RoleConnections> {
  const dir = process.env[RUN];
  if (!dir) throw new Error(`${RUN} is not set: vitest's globalSetup has not run`);
  const info = join(dir, 'server.json');
  if (claimed(dir)) {
    const server = await startTestServer(join(dir, 'data'));
    writeFileSync(`${info}.new`, JSON.stringify(server), { mode: 0o600 });
    renameSync(`${info}.new`, info);
    return server;
  }
  for (let tries = 0; tries < 900; tries += 1) {
    if (existsSync(info)) return JSON.parse(readFileSync(info, 'utf8')) as RoleConnections;
    await sleep(100);
  }
  throw new Error('the test database did not come up');
}

/** True for the one process that makes the run's directory. */
function claimed(dir: string): boolean {
  return mkdirSync(dir, { recursive: true, mode: 0o711 }) !== undefined;
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
    await endOrphan(join(tmpdir(), name, 'data'));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
