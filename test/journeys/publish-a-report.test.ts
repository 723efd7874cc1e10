import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseReport } from '../../src/annual-report/domain/check/parse/parse-report.js';
import { extractDocument } from '../../src/platform/documents/extract-document.js';
import { expectAccessible, screenshot } from '../browser/index.js';
import { openSite, signIn, type Site } from './site.js';

const YEAR = 2025;
let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

it('the head types a figure, writes a section, publishes; the public reads the page and the Word file', async () => {
  const { page, problems } = await site.visit();
  await signIn(page, site, 'xsz.head');
  await page.goto('/console/reports');
  await page.getByRole('link', { name: `${YEAR}年政府信息公开工作年度报告` }).click();
  await page.getByRole('heading', { name: '检查结果' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: /^行政许可，本年处理决定数量/ }).click();
  await page.getByLabel('数值').fill('37');
  await page.getByLabel('依据').fill('便民服务中心台账，2026年1月核对');
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^保\s*存$/ })
    .last()
    .click();
  await page.getByRole('button', { name: '行政许可，本年处理决定数量：37，点击填报' }).waitFor();

  const other = page.getByRole('textbox', { name: /其他需要报告的事项/ });
  await other.fill(`${YEAR}年，本机关未收取信息处理费，没有其他需要报告的事项。`);
  await other.blur();
  await page.getByText('已保存').first().waitFor();
  await screenshot(page, 'draft');

  await page.getByRole('button', { name: /^公\s*布$/ }).click();
  const dialog = page.getByRole('dialog', { name: `公布${YEAR}年度报告` });
  await dialog.getByLabel('已通读报告全文，数字和文字核对无误').check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '确认公布' }).click();
  await page.getByText('已公布第 1 版').first().waitFor();

  const visitor = await site.visit();
  const address =
    (await page
      .getByRole('link', { name: /公开页面/ })
      .first()
      .getAttribute('href')) ?? '';
  await visitor.page.goto(address);
  await visitor.page.getByRole('table', { name: /收到和处理政府信息公开申请情况/ }).waitFor();
  expect(await visitor.page.locator('main').textContent()).toContain('未收取信息处理费，没有其他需要报告的事项');
  await expectAccessible(visitor.page);
  await screenshot(visitor.page, 'published');

  const download = visitor.page.waitForEvent('download');
  await visitor.page.getByRole('link', { name: /Word/ }).first().click();
  const extracted = await extractDocument(await readFile(await (await download).path()), 'report.docx');
  if (!extracted.ok) throw new Error(extracted.code);
  const report = parseReport(extracted.value);
  expect(report.year).toBe(YEAR);
  expect(report.cells['t2.licensing.decisions']?.value).toBe(37);
  expect(Object.values(report.cells).filter((cell) => cell.value === null)).toEqual([]);
  expect([...problems, ...visitor.problems]).toEqual([]);
}, 120_000);
