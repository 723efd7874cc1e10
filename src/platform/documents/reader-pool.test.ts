import { setTimeout as wait } from 'node:timers/promises';
import { Paragraph } from 'docx';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx } from './docx-fixture.js';
import { ReaderPool, type PoolOptions } from './reader-pool.js';
import { ReaderProcess } from './reader-process.js';
import { residentBytesOf } from './resident-memory.js';
import { makeBareDocx } from './zip-fixture.js';

const usual: PoolOptions = { milliseconds: 30_000, megabytes: 512, processes: 2, filesEach: 100, restMegabytes: 256 };
const pools: ReaderPool[] = [];
const makePool = (options: Partial<PoolOptions>) => {
  const pool = new ReaderPool({ ...usual, ...options });
  pools.push(pool);
  return pool;
};
afterEach(() => pools.splice(0).forEach((pool) => pool.close()));

/** Small on disk, large as a tree: the library makes objects of every tag. */
const heavy = () => makeBareDocx('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(1_000_000));
let docx: Buffer;
beforeAll(async () => {
  docx = await makeDocx([new Paragraph('一、总体情况')]);
});
const light = () => ({ bytes: docx, filename: 'a.docx' });

describe('ReaderPool', () => {
  it('ends a file that takes too much memory, and reads the others', async () => {
    const pool = makePool({ megabytes: 200 });
    const [first, second, third] = await Promise.all([
      pool.read(light()),
      pool.read({ bytes: heavy(), filename: 'heavy.docx' }),
      pool.read(light()),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual({ ok: false, code: 'file.memory', params: { megabytes: 200 } });
    expect(third).toMatchObject({ ok: true });
  });

  it('ends a file that takes too long, and reads the next', async () => {
    const pool = makePool({ milliseconds: 1_500, megabytes: 4_000, processes: 1 });
    expect(await pool.read({ bytes: heavy(), filename: 'heavy.docx' })).toEqual({
      ok: false,
      code: 'file.timeout',
      params: { seconds: 1.5 },
    });
    const patient = makePool({ processes: 1 });
    expect(await patient.read(light())).toMatchObject({ ok: true });
  });

  it('replaces a process after so many files', async () => {
    const pool = makePool({ processes: 1, filesEach: 2 });
    for (let count = 0; count < 5; count++) expect(await pool.read(light())).toMatchObject({ ok: true });
  });

  it('refuses what waits when it is closed', async () => {
    const pool = makePool({ processes: 1 });
    const results = [pool.read(light()), pool.read(light())];
    pool.close();
    for (const result of await Promise.all(results)) expect(result).toMatchObject({ code: 'file.unreadable' });
  });
});

describe('ReaderProcess', () => {
  it('says so when the process is killed from outside', async () => {
    const reader = new ReaderProcess(usual);
    const outcome = reader.read({ bytes: heavy(), filename: 'heavy.docx' });
    await wait(300);
    process.kill(reader.pid ?? 0, 'SIGKILL');
    expect(await outcome).toEqual({ kind: 'crash' });
    expect(reader.ended).toBe(true);
  });

  it('tells the memory of another process', async () => {
    const bytes = await residentBytesOf(process.pid);
    if (process.platform === 'linux') expect(bytes).toBeGreaterThan(20 * 1024 * 1024);
    else expect(bytes).toBeNull();
    expect(await residentBytesOf(2 ** 30)).toBeNull();
  });
});
