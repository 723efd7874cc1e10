import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Client } from 'pg';
import type { Result } from '../../../kernel/result.js';
import { openEmbedded, type EmbeddedDatabase } from './open-embedded.js';
import { isAlive } from './processes.js';
import { readRuntime } from './runtime-files.js';

const base = mkdtempSync(join(tmpdir(), 'gongkai-embedded-'));
chmodSync(base, 0o711);
const dataDir = join(base, 'data');
afterAll(() => rmSync(base, { recursive: true, force: true }));

function must(result: Result<EmbeddedDatabase>): EmbeddedDatabase {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

it('serves one data directory once, lets commands join, and recovers after being killed', async () => {
  const first = must(await openEmbedded({ dataDir, purpose: 'serve' }));
  expect(statSync(join(dataDir, 'runtime.json')).mode & 0o777).toBe(0o600);
  expect(await openEmbedded({ dataDir, purpose: 'serve' })).toMatchObject({ ok: false, code: 'database.locked' });
  const command = must(await openEmbedded({ dataDir, purpose: 'command' }));
  expect(command).toMatchObject({ joined: true, app: { port: first.app.port } });
  await command.stop();

  const client = new Client(first.owner);
  await client.connect();
  await client.query('CREATE TABLE kept (n int)');
  await client.query('INSERT INTO kept VALUES (711)');
  await client.end();

  // As if the process had been killed with -9: its database runs on, its lock names a process that is gone.
  const orphan = readRuntime(dataDir)?.pid ?? 0;
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: gone, started: '1', purpose: 'serve' }));
  const second = must(await openEmbedded({ dataDir, purpose: 'serve' }));
  expect(isAlive(orphan)).toBe(false);
  expect(await first.ended).toMatch(/^exit/);
  const again = new Client(second.owner);
  await again.connect();
  expect((await again.query('SELECT n FROM kept')).rows).toEqual([{ n: 711 }]);
  await again.end();
  await second.stop();
  expect(readRuntime(dataDir)).toBeNull();
  expect(isAlive(Number(orphan))).toBe(false);
  expect(readFileSync(join(dataDir, 'credentials.json'), 'utf8')).toContain('superuser');
});

it.runIf(process.getuid?.() === 0)('refuses, as root, a directory its user cannot reach, and names it', async () => {
  const closed = join(base, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  expect(await openEmbedded({ dataDir: join(closed, 'data'), purpose: 'command' })).toMatchObject({
    ok: false,
    code: 'database.path-unreachable',
    params: { path: closed },
  });
});
