import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepUploads } from './sweep-uploads.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gongkai-sweep-test-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

it('sweeps what a crash left of uploads, and nothing else', async () => {
  const now = new Date('2026-03-02T08:00:00Z');
  const [old, young] = [new Date('2026-03-02T06:00:00Z'), new Date('2026-03-02T07:30:00Z')];
  for (const [name, date] of [
    ['gongkai-upload-old', old],
    ['gongkai-upload-young', young],
    ['somebody-elses', old],
  ] as const) {
    await mkdir(join(directory, name));
    await writeFile(join(directory, name, 'upload-1.pdf'), 'content');
    await utimes(join(directory, name), date, date);
  }
  await symlink(join(directory, 'somebody-elses'), join(directory, 'gongkai-upload-link'));
  expect(await sweepUploads(directory, now)).toBe(1);
  expect((await readdir(directory)).sort()).toEqual(['gongkai-upload-link', 'gongkai-upload-young', 'somebody-elses']);
  expect(await readdir(join(directory, 'somebody-elses'))).toEqual(['upload-1.pdf']);
});
