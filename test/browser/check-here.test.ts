import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../../bench/sample-reports.js';
import { reportToDocx } from '../../src/annual-report/app/report-docx.js';
import { reportToPdf } from '../../src/annual-report/app/report-pdf.js';
import { reportToXlsx } from '../../src/annual-report/app/report-xlsx.js';
import { checkDocument, renderCheckFragment } from '../../src/annual-report/index.js';
import { checkRoutes } from '../../src/annual-report/web/check/check-routes.js';
import { localDate } from '../../src/kernel/local-date.js';
import { closeReaders, readDocumentBytes } from '../../src/platform/documents/index.js';
import { makePdf } from '../../src/platform/documents/pdf-fixture.js';
import { createHttp, type HttpServer } from '../../src/platform/http/index.js';
import { problemPage, servePrograms, shellRoutes } from '../../src/platform/http/portal/index.js';
import { expectAccessible, launchBrowser, newVisitor, openPage, screenshot } from './index.js';
import { builtPrograms } from './programs.js';

const site = { name: '示例区人民政府', demonstration: true };
const asOf = localDate('2026-02-02');
let http: HttpServer;
let browser: Browser;
let url: string;

beforeAll(async () => {
  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: new Uint8Array(32).fill(3),
    clock: () => new Date(`${asOf}T02:00:00Z`),
    problemPage: problemPage(site),
  });
  await shellRoutes(http);
  checkRoutes(http, site, await servePrograms(http, await builtPrograms()));
  await http.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await http.close();
  closeReaders();
});

/** What the server's own check shows of the same file. */
async function shownByServer(bytes: Buffer, name: string): Promise<string> {
  const document = await readDocumentBytes(bytes, name);
  const checked = document.ok ? checkDocument(document.value, { asOf }) : document;
  if (!checked.ok) throw new Error(checked.code);
  return renderCheckFragment(checked.value, { idPrefix: '', name: `核对对象：${name}` });
}

const content = (page: Page) => page.locator('[data-here="content"]');

/** As the browser writes it out again: quotes and line ends aside, two texts of the same page. */
function asWritten(page: Page, html: string): Promise<string> {
  return page.evaluate((text) => {
    const holder = document.createElement('div');
    holder.innerHTML = text;
    return holder.innerHTML;
  }, html);
}

async function check(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByRole('button', { name: '开始核对' }).click();
}

describe('checking in the browser', () => {
  it('finds in a DOCX, a PDF and a workbook what the server finds, and sends nothing of them anywhere', async () => {
    const sound = makeReport(0);
    const total = (sound.cells['t3.received.total'] ?? 0) + 1;
    const report = { ...sound, cells: { ...sound.cells, 't3.received.total': total } };
    const datedAt = new Date('2026-02-02T02:00:00Z');
    // Its font is not embedded: the reader fetches the table of its characters, a file of this site.
    const named = makePdf([
      {
        texts: ['一、总体情况', '贯彻《条列》。', '二、主动公开政府信息情况'].map((text, index) => ({
          text,
          x: 60,
          y: 700 - index * 30,
        })),
      },
    ]);
    const { page, problems } = await openPage(await newVisitor(browser, url));
    // A worker loads and reads: on a busy machine longer than a click takes.
    page.setDefaultTimeout(60_000);
    const requests: Request[] = [];
    page.context().on('request', (request) => requests.push(request));
    await page.goto('/check');
    await expectAccessible(page);

    for (const [name, bytes] of [
      ['年度报告.docx', Buffer.from(await reportToDocx(report))],
      ['年度报告.pdf', Buffer.from(reportToPdf(report, { fontFolder: null, datedAt }))],
      ['年度报告.xlsx', Buffer.from(await reportToXlsx(report, datedAt))],
      ['字体未嵌入.pdf', named],
    ] as const) {
      await check(page, name, bytes);
      await content(page)
        .getByRole('heading', { name: `核对对象：${name}` })
        .waitFor();
      expect(await content(page).innerHTML()).toBe(await asWritten(page, await shownByServer(bytes, name)));
    }
    await expectAccessible(page);
    await screenshot(page, 'checked-here');
    await check(page, '年度报告.doc', readFileSync('test/fixtures/documents/annual-report.doc'));
    const wrong = page.getByRole('alert');
    await wrong.getByText('不能在浏览器中读取').waitFor();
    await expectAccessible(page);
    expect(requests.map((request) => request.method()).filter((method) => method !== 'GET')).toEqual([]);
    expect(requests.every((request) => request.url().startsWith(url) && request.postData() === null)).toBe(true);
    await wrong.getByRole('button', { name: '改由服务器核对' }).click();
    await page.getByRole('heading', { name: '核对对象：年度报告.doc' }).waitFor();
    expect(requests.filter((request) => request.method() === 'POST')).toHaveLength(1);
    expect(problems).toEqual([]);
  }, 300_000);
});
