import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { renderCheckPage } from '../../src/annual-report/domain/check/render/html-page.js';
import { checkParsedReport } from '../../src/annual-report/domain/check/check-report.js';
import { makeReport } from '../../src/annual-report/domain/check/testing.js';
import { localDate } from '../../src/kernel/local-date.js';
import { ok, refuse } from '../../src/kernel/result.js';
import { expectAccessible, launchBrowser, newVisitor, openPage } from './index.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('the page of gongkai check --format html', () => {
  it('is without barriers, in both formats and where a file could not be read', async () => {
    const asOf = localDate('2024-01-10');
    const faulty = makeReport({
      sections: { 1: ['XX局贯彻《条列》，电话13800138000。'], 5: null },
      figures: { 't3.received.total': 3, 't3.granted.natural': '/', 't4.reconsideration.total': 2 },
    });
    const html = renderCheckPage([
      { file: '甲.docx', result: ok(checkParsedReport(faulty, { asOf })) },
      { file: '乙.docx', result: ok(checkParsedReport(makeReport({ year: 2020 }), { asOf })) },
      { file: '丙.pdf', result: refuse('file.scanned') },
    ]);
    const { page } = await openPage(await newVisitor(browser, 'http://127.0.0.1'));
    await page.setContent(html);
    await expectAccessible(page);
  });
});
