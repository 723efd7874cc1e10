import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

it('the bench runs: every report read with every figure right, the year derived, pages opened, submissions taken in, the server answering', () => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'bench/run.ts', '--quick'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toMatch(/\| 6 DOCX \|.*\| 0 \|/);
  expect(run.stdout).toMatch(/\| 6 PDF \|.*\| 0 \|/);
  expect(run.stdout).toMatch(/\| 2,000 \| 1,\d{3} \|/);
  expect(run.stdout).toMatch(/\| case page \| 5 \|/);
  expect(run.stdout).toMatch(/\| 2 \| portal over HTTP \| \d+ \|/);
  expect(run.stdout).toContain('on existing data');
}, 600_000);
