import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../../src/accounts/index.js';
import { buildServer } from '../../src/entry/server.js';
import { localDate } from '../../src/kernel/local-date.js';
import { registerOrgan } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import { makePdf } from '../../src/platform/documents/pdf-fixture.js';
import type { HttpServer } from '../../src/platform/http/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';
import { expectAccessible, launchBrowser, newVisitor, openPage, screenshot } from '../browser/index.js';
import { chooseByTyping } from './take-step.js';

const ROLES = ['clerk', 'reviewer', 'head'] as const;
type Role = (typeof ROLES)[number];
const TITLE = '关于公布2026年公园开放时间的通知';
const WORD = `<p class=MsoNormal style="text-indent:2em"><span style="font-family:仿宋;color:red">现公布如下（联系电话：13800138000）：</span></p>
<table border=1><tr><td style="background:#eee"><p>公园</p></td><td><p>开放时间</p></td></tr><tr><td><p>滨河公园</p></td><td><p>6时至22时</p></td></tr></table>`;

const passwords = new Map<Role, string>();
let database: TestDatabase;
let http: HttpServer;
let browser: Browser;
let url: string;

function must<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

beforeAll(async () => {
  database = await startTestDatabase();
  const services: Services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const act = { viewer: { kind: 'system', name: 'test' }, now: new Date() } as const;
  const facts = { code: 'GLJ', name: '某区园林局', level: 'department', kind: 'bureau', parentId: null } as const;
  const organ = must(await registerOrgan(services, act, { ...facts, validFrom: localDate('2020-01-01') }));
  for (const role of ROLES) {
    const account = { organId: organ.id, name: `journey.${role}`, displayName: role, role };
    passwords.set(role, must(await createAccount(services.db, account, act.now)).password);
  }
  const configuration = { publicUrl: null, trustProxy: undefined };
  http = await buildServer({ services, configuration, logger: false, clock: () => new Date() });
  await http.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await http.close();
  await database.stop();
});

async function enter(role: Role, path: string): Promise<{ readonly page: Page; readonly problems: string[] }> {
  const { page, problems } = await openPage(await newVisitor(browser, url));
  page.setDefaultTimeout(45_000);
  await page.goto(path);
  await page.getByLabel('账号').fill(`journey.${role}`);
  await page.getByLabel('密码').fill(passwords.get(role) ?? '');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  return { page, problems };
}

/** Takes a step by its dialog, and waits until the dialog is gone. */
async function step(page: Page, name: string, fillIn: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await fillIn();
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('an organ publishes a record', () => {
  it('written with a pasted table and an attachment, reviewed by another, published, found without JavaScript, withdrawn', async () => {
    const clerk = await enter('clerk', '/console/publications/write');
    const { page } = clerk;
    await chooseByTyping(page, page.getByLabel('主动公开目录'), '民生保障');
    await page.getByLabel('标题', { exact: true }).fill(TITLE);
    await page.getByLabel('发文字号').fill('区园林[2026]3号');
    await page.getByRole('button', { name: '改为规范写法' }).click();
    await page.getByLabel('形成日期').fill('2026-03-02');
    await page.getByLabel('形成日期').press('Enter');
    await page.getByText('《条例》第二十六条', { exact: false }).first().waitFor();
    const text = page.getByRole('textbox', { name: '正文' });
    await text.click();
    await text.evaluate((field, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, WORD);
    await text.getByRole('cell', { name: '滨河公园' }).waitFor();
    const pdf = makePdf([{ texts: [{ text: '公园名录', x: 230, y: 760, size: 20 }] }]);
    await page
      .locator('section', { hasText: '附件' })
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: '公园名录.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('link', { name: /^公园名录\.pdf/ }).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'publication-written');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('link', { name: '返回查看' }).click();
    await step(page, '送保密审查');
    await page.getByText('等待审查').waitFor();
    const address = new URL(page.url()).pathname;

    const reviewer = await enter('reviewer', address);
    await reviewer.page.getByRole('cell', { name: '滨河公园' }).waitFor();
    await reviewer.page.getByText('还有 1 处待处置').waitFor();
    expect(await reviewer.page.locator('mark.scan-mark').innerText()).toBe('13800138000');
    await expectAccessible(reviewer.page);
    await screenshot(reviewer.page, 'publication-review');
    await reviewer.page.getByRole('button', { name: /^处置：手机号码/ }).click();
    const decision = reviewer.page.getByRole('dialog', { name: /^处置：手机号码/ });
    await decision.getByRole('radio', { name: '依法应当公开' }).check();
    await chooseByTyping(reviewer.page, decision.getByLabel('公开的依据'), '履行公务的联系方式');
    await decision.getByLabel('理由').fill('公园管理处值班电话');
    await decision.getByRole('button', { name: /处\s*置/ }).click();
    await reviewer.page.getByText('没有待处置的标记').waitFor();
    await reviewer.page.getByRole('radio', { name: '予以公开' }).check();
    await reviewer.page.getByRole('button', { name: '提交审查结论' }).click();
    await reviewer.page.getByText('审查：予以公开', { exact: false }).waitFor();

    const head = await enter('head', address);
    await step(head.page, '发布');
    await head.page.getByRole('link', { name: '查看公开页面' }).waitFor();

    const plain = await browser.newContext({ baseURL: url, javaScriptEnabled: false });
    const visitor = await plain.newPage();
    await visitor.goto('/info/livelihood');
    await visitor.getByRole('link', { name: TITLE }).first().click();
    await visitor.getByRole('cell', { name: '滨河公园' }).waitFor();
    expect(await visitor.getByRole('link', { name: /公园名录/ }).count()).toBeGreaterThan(0);

    await step(head.page, '撤回', async () => {
      await chooseByTyping(head.page, head.page.getByLabel('撤回理由'), '内容有误');
      await head.page.getByLabel('公开的说明').fill('开放时间有变，另行公布。');
    });
    expect((await visitor.reload())?.status()).toBe(410);
    await visitor.getByText('开放时间有变，另行公布。').waitFor();
    for (const { problems } of [clerk, reviewer, head]) {
      expect(problems.filter((line) => !line.includes('401'))).toEqual([]);
    }
  }, 180_000);
});
