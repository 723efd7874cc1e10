import type { AddressInfo } from 'node:net';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSectionText, saveTypedCell, takeReportStep } from '../../src/annual-report/index.js';
import { annualReportPortal } from '../../src/annual-report/web/portal.js';
import { localDate } from '../../src/kernel/local-date.js';
import type { Result } from '../../src/kernel/result.js';
import type { Act } from '../../src/kernel/visibility.js';
import { allCellKeys, REPORT_FORMATS } from '../../src/law/report-format/index.js';
import { registerOrgan } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import { createHttp, type HttpServer } from '../../src/platform/http/index.js';
import { problemPage, servePrograms, shellRoutes } from '../../src/platform/http/portal/index.js';
import { openVault } from '../../src/platform/vault/index.js';
import { expectAccessible, launchBrowser, newVisitor, openPage, screenshot } from './index.js';
import { builtPrograms } from './programs.js';

const site = { name: '示例区人民政府', demonstration: true };
const act: Act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-01-20T01:00:00Z') };
const AMOUNT = 't2.charges.amount';
const ASPECTS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
let database: TestDatabase;
let http: HttpServer;
let browser: Browser;
let url: string;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

beforeAll(async () => {
  database = await startTestDatabase();
  const services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const validFrom = localDate('2019-01-01');
  const organ = { code: 'CZJ', name: '示例区财政局', level: 'department', kind: 'bureau', parentId: null } as const;
  const target = { organId: must(await registerOrgan(services, act, { ...organ, validFrom })).id, year: 2025 };
  for (const cell of allCellKeys(REPORT_FORMATS['2021']).filter((key) => key.startsWith('t2.'))) {
    const value = cell === AMOUNT ? 12.5 : 0;
    must(await saveTypedCell(services, act, { ...target, cell, value, name: '示例', reason: '台账' }));
  }
  const words = ASPECTS.map((aspect) => `${aspect}方面，依法办理。`).join('');
  const texts = [words, '见下表。', '见下表。', '见下表。', '主要问题是不够及时，将改进。', '未收取信息处理费。'];
  for (const [index, text] of texts.entries()) {
    const section = (index + 1) as 1 | 2 | 3 | 4 | 5 | 6;
    must(await saveSectionText(services, act, { ...target, section, text }));
  }
  for (const type of ['sign', 'publish'] as const)
    must(await takeReportStep(services, act, { ...target, step: { type } }));

  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: new Uint8Array(32).fill(3),
    clock: () => new Date('2026-02-01T01:00:00Z'),
    problemPage: problemPage(site),
  });
  await shellRoutes(http);
  annualReportPortal(http, { services, site, programs: await servePrograms(http, await builtPrograms()) });
  await http.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await http.close();
  await database.stop();
});

async function verify(page: Page, text: string): Promise<void> {
  const file = { name: 'ledger.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) };
  await page.locator('#ledger').setInputFiles(file);
  await page.getByRole('button', { name: '开始核对' }).click();
}

describe('verifying an open ledger', () => {
  it('is done in the browser from the page of the report, and names what was altered in a file, sending nothing of it', async () => {
    const { page, problems } = await openPage(await newVisitor(browser, url));
    // A worker loads and reads: on a busy machine longer than a click takes.
    page.setDefaultTimeout(60_000);
    await page.goto('/reports/CZJ/2025');
    await page.getByRole('link', { name: '在浏览器中核对' }).click();
    await page.getByRole('heading', { name: '全部一致' }).waitFor();
    expect(await page.locator('[data-here="content"]').innerText()).toContain('本站公布的 JSON 数据');
    await expectAccessible(page);

    const requests: Request[] = [];
    page.context().on('request', (request) => requests.push(request));
    const ledger = (await http.inject('/reports/CZJ/2025/ledger.ndjson')).body;
    const at = ledger.split('\n').findIndex((line) => line.includes(`"cell":"${AMOUNT}"`) && line.includes('"n":'));
    const altered = ledger.replace('"value":12.5', '"value":13');
    expect(altered).not.toBe(ledger);
    await verify(page, altered);
    const content = page.locator('[data-here="content"]');
    await content.getByText(`第 ${at + 1} 行的内容与其哈希不符`).waitFor();
    expect(await content.innerText()).toMatch(new RegExp(`${AMOUNT}.*：公布为 12.5，重算为 13`));
    await expectAccessible(page);
    await screenshot(page, 'verified-here');
    const inBrowser = await content.innerHTML();

    await verify(page, '{"type":"something else"}\n');
    await page.getByRole('alert').getByText('首行不是台账明细').waitFor();
    expect(requests.filter((request) => request.method() !== 'GET' || request.postData() !== null)).toEqual([]);
    expect(problems).toEqual([]);

    // Without programs the form goes to the server, which says the same.
    const plain = await browser.newContext({ baseURL: url, javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto('/verify');
    await verify(still, altered);
    await still.getByText(`第 ${at + 1} 行的内容与其哈希不符`).waitFor();
    const shown = await still.locator('main').innerHTML();
    expect(shown).toContain(inBrowser);
    await still.goto('/verify?organ=CZJ&year=2025');
    await still.getByRole('button', { name: '开始核对' }).click();
    await still.getByRole('heading', { name: '全部一致' }).waitFor();
    await still.goto('/verify');
    await still.getByRole('button', { name: '开始核对' }).click();
    await still.getByRole('alert').getByText('请选择台账明细文件').waitFor();
  }, 300_000);
});
