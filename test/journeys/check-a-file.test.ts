import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReport } from '../../bench/sample-reports.js';
import { reportToDocx } from '../../src/annual-report/app/report-docx.js';
import { expectAccessible, screenshot } from '../browser/index.js';
import { openSite, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

it('a file is checked on a page: the broken sum is shown where it stands', async () => {
  const sound = makeReport(0);
  const total = sound.cells['t3.received.total'] ?? 0;
  const path = join(mkdtempSync(join(tmpdir(), 'gongkai-check-')), '年度报告.docx');
  writeFileSync(path, await reportToDocx({ ...sound, cells: { ...sound.cells, 't3.received.total': total + 1 } }));
  const { page, problems } = await site.visit();
  await page.goto('/check');
  await expectAccessible(page);
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.getByRole('button', { name: '开始核对' }).click();
  await page.getByText('sum.row').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'checked');
  expect(problems).toEqual([]);
}, 120_000);
