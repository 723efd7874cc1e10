import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase, takeStep, type Step } from '../../src/applications/index.js';
import { buildServer } from '../../src/entry/server.js';
import { addDays, localDate, localDateInShanghai } from '../../src/kernel/local-date.js';
import { composeLetter, draftLetter } from '../../src/letters/index.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings } from '../../src/organs/index.js';
import { makeOpinionLink } from '../../src/applications/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { withOrgan } from '../../src/platform/database/with-organ.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import type { HttpServer } from '../../src/platform/http/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';
import { expectAccessible, launchBrowser, newVisitor, openPage, screenshot } from '../browser/index.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
const settings = {
  ...NO_SETTINGS,
  officeName: '示例区教育局办公室',
  phone: '0451-12345678',
  documentPrefix: '示教信公开',
  reconsiderationOrgan: '示例区人民政府',
  court: '示例区人民法院',
};
let database: TestDatabase;
let services: Services;
let organId: string;
let http: HttpServer;
let browser: Browser;
/** Nobody fills a form in within two seconds: the clock runs ahead instead of the test waiting. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const act = { viewer: { kind: 'system', name: 'test' }, now: clock() } as const;
  const since = { validFrom: localDate('2020-01-01'), parentId: null } as const;
  await registerOrgan(services, act, {
    ...since,
    code: 'QZF',
    name: '示例区人民政府',
    level: 'government',
    kind: 'government',
  });
  const organ = await registerOrgan(services, act, {
    ...since,
    code: 'JYJ',
    name: '示例区教育局',
    level: 'department',
    kind: 'bureau',
  });
  if (!organ.ok) throw new Error(organ.code);
  organId = organ.value.id;
  await saveOrganSettings(services, act, { organId, expectedVersion: 0, values: settings });
  http = await buildServer({
    services,
    configuration: { publicUrl: null, trustProxy: undefined },
    logger: false,
    clock,
  });
  await http.listen({ host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await http.close();
  await database.stop();
});

const address = () => `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
const office = () => ({ kind: 'staff', accountId: 'a1', organId, role: 'clerk', supervises: [] }) as const;

async function officeTakes(applicationId: string, step: Step): Promise<void> {
  const viewer = office();
  const opened = await openCase(services, viewer, { organId, applicationId, now: clock() });
  if (!opened.ok) throw new Error(opened.code);
  const asked = { organId, applicationId, expectedVersion: opened.value.summary.version, step };
  const taken = await takeStep(services, { viewer, now: clock() }, asked);
  if (!taken.ok) throw new Error(taken.code);
}

/** Looks at a page as it is on a desk and on a phone, where nothing may run out of it sideways. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await screenshot(page, `${name}-1280`);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} at 360 px`).toBeLessThanOrEqual(360);
  await screenshot(page, `${name}-360`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function correctionLetter(applicationId: string, receiptNumber: string): Promise<string> {
  const today = localDateInShanghai(clock());
  const text = composeLetter('correctionNotice', {
    organ: { ...settings, name: '示例区教育局' },
    date: today,
    receiptNumber,
    receivedOn: today,
    description: '招生方案',
    applicant: { name: '李示例', kind: 'person' },
    because: 'unclear',
    matters: ['请写明是哪一所学校的招生方案'],
    answerBy: addDays(today, 20),
  });
  if (!text.ok) throw new Error(text.code);
  const subject = { kind: 'application', id: applicationId } as const;
  const act = { viewer: office(), now: clock() };
  const drafted = await withOrgan(database.db, { actor: 'staff:a1', organId }, (trx) =>
    draftLetter(trx, services.vault, act, { organId, subject, text: text.value }),
  );
  if (!drafted.ok) throw new Error(drafted.code);
  return drafted.value.letterId;
}

it('a citizen applies with a file, is asked for a correction, and gives it on the portal', async () => {
  const { page, problems } = await openPage(await newVisitor(browser, address()));
  await page.goto('/apply/JYJ');
  await page.getByLabel(/^姓名或者名称/).fill('李示例');
  await page.getByLabel(/^证件类型/).selectOption({ label: '护照' });
  await page.getByLabel(/^证件号码/).fill('E12345678');
  await page.getByLabel('由代理人代为提出').check();
  await page.getByLabel(/^代理人姓名/).fill('王代理');
  await page.getByLabel(/^代理人证件号码/).fill('11010519491231002X');
  await page.getByLabel(/^电子邮箱/).fill('li@example.org');
  await page.getByLabel(/^所需信息的名称/).fill('示例区2025年招生方案');
  await page.getByLabel('在本网站查询页面获取').check();
  await page.getByLabel(/^其他材料/).setInputFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer: PDF });
  await look(page, 'apply-filled');
  ahead += 10_000;
  await page.getByRole('button', { name: '提交申请' }).click();
  // The power of attorney is missing: everything typed is still there, the files are to be chosen again.
  await page.getByRole('heading', { name: '请更正以下 1 处内容' }).waitFor();
  await look(page, 'apply-refused');
  expect(await page.getByLabel(/^代理人姓名/).inputValue()).toBe('王代理');
  await page.getByLabel(/^授权委托书/).setInputFiles({ name: '委托书.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByLabel(/^其他材料/).setInputFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByRole('button', { name: '提交申请' }).click();
  const receiptNumber = (await page.locator('#receipt-number').textContent()) ?? '';
  const code = (await page.locator('#query-code').textContent()) ?? '';
  await look(page, 'receipt-with-documents');
  const [receipt] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载登记回执（Word）' }).click(),
  ]);
  expect(receipt.suggestedFilename()).toBe(`登记回执（${receiptNumber}）.docx`);

  const session = (await page.context().cookies()).find(({ name }) => name === 'gongkai-case');
  const applicationId = session?.value.split('.')[1] ?? '';
  const letterId = await correctionLetter(applicationId, receiptNumber);
  const answerBy = addDays(localDateInShanghai(clock()), 20);
  await officeTakes(applicationId, {
    type: 'askCorrection',
    answerBy,
    matters: '请写明是哪一所学校的招生方案。',
    letterId,
  });

  await page.goto('/track');
  await page.getByLabel(/登记编号/).fill(receiptNumber);
  await page.getByLabel(/查询码/).fill(code);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('heading', { name: '请补正申请内容' }).waitFor();
  await look(page, 'case-correction');
  expect(page.url()).toBe(`${address()}/track/case`);
  await page.getByRole('link', { name: '提交补正' }).click();
  await page.getByLabel(/^补正后的申请内容/).fill('示例区第一小学2025年招生方案');
  await page.getByLabel(/^附件/).setInputFiles({ name: '学校名单.pdf', mimeType: 'application/pdf', buffer: PDF });
  await look(page, 'correction');
  await page.getByRole('button', { name: '提交补正材料' }).click();
  await page.getByText('补正材料已收到').waitFor();
  await page.getByText('示例区第一小学2025年招生方案').waitFor();
  await look(page, 'case-corrected');
  const [notice] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /补正告知书.*Word/ }).click(),
  ]);
  expect(notice.suggestedFilename()).toMatch(/^补正告知书（示教信公开告〔\d{4}〕1号）\.docx$/);
  await page.getByRole('button', { name: '退出查询' }).click();
  await page.goto('/track/case');
  await page.getByRole('heading', { name: '办理进度查询' }).waitFor();
  // The browser complains of the one page that was refused on purpose.
  expect(problems.filter((problem) => !problem.includes('status of 422'))).toEqual([]);
}, 180_000);

it('a third party answers by the link of its letter', async () => {
  const { page, problems } = await openPage(await newVisitor(browser, address()));
  await page.goto('/apply/JYJ');
  await page.getByLabel(/^姓名或者名称/).fill('李示例');
  await page.getByLabel(/^证件类型/).selectOption({ label: '护照' });
  await page.getByLabel(/^证件号码/).fill('E12345678');
  await page.getByLabel(/^电子邮箱/).fill('li@example.org');
  await page.getByLabel(/^所需信息的名称/).fill('校服采购合同');
  ahead += 10_000;
  await page.getByRole('button', { name: '提交申请' }).click();
  const receiptNumber = (await page.locator('#receipt-number').textContent()) ?? '';
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'gongkai-case');
  const applicationId = cookie?.value.split('.')[1] ?? '';
  const today = localDateInShanghai(clock());
  const text = composeLetter('thirdPartyLetter', {
    organ: { ...settings, name: '示例区教育局' },
    date: today,
    receiptNumber,
    receivedOn: today,
    description: '校服采购合同',
    applicant: { name: '李示例', kind: 'person' },
    thirdParty: { name: '示例服装有限公司', kind: 'organization' },
    interest: 'tradeSecret',
    information: '校服采购合同中的单价',
  });
  if (!text.ok) throw new Error(text.code);
  const act = { viewer: office(), now: clock() };
  const subject = { kind: 'application', id: applicationId } as const;
  const drafted = await withOrgan(database.db, { actor: 'staff:a1', organId }, (trx) =>
    draftLetter(trx, services.vault, act, { organId, subject, text: text.value }),
  );
  if (!drafted.ok) throw new Error(drafted.code);
  const { letterId } = drafted.value;
  const site = new URL(address());
  const link = await makeOpinionLink(services, act, { organId, applicationId, letterId, site });
  if (!link.ok) throw new Error(link.code);
  const asked = {
    type: 'consult',
    of: 'thirdParty',
    party: 'organization',
    interest: 'tradeSecret',
    name: '示例服装有限公司',
    matters: '校服采购合同中的单价',
  } as const;
  await officeTakes(applicationId, { ...asked, letterId });

  const third = await openPage(await newVisitor(browser, address()));
  await third.page.goto(link.value.url);
  await look(third.page, 'opinion');
  await third.page.getByLabel('不同意公开', { exact: true }).check();
  await third.page.getByLabel(/^理由/).fill('单价属于本公司商业秘密。');
  await third.page.getByRole('button', { name: '提交意见' }).click();
  await third.page.getByRole('heading', { name: '意见已收到' }).waitFor();
  await look(third.page, 'opinion-done');
  await page.goto('/track/case');
  await page.getByText('所需时间不计算在期限内').waitFor();
  expect(await page.content()).not.toContain('示例服装');
  expect([...problems, ...third.problems]).toEqual([]);
}, 180_000);
