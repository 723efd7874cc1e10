import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccount, type Role } from '../../src/accounts/index.js';
import { registerApi } from '../../src/entry/surfaces/api.js';
import { registerConsoleFiles } from '../../src/entry/surfaces/console-files.js';
import { localDate } from '../../src/kernel/local-date.js';
import type { Result } from '../../src/kernel/result.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import { createHttp, type HttpServer } from '../../src/platform/http/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';
import {
  expectAccessible,
  expectReadableUnderPointer,
  launchBrowser,
  newVisitor,
  openPage,
  screenshot,
  type WatchedPage,
} from '../browser/index.js';
import { agree, chooseByTyping, takeStep } from './take-step.js';

let database: TestDatabase;
let http: HttpServer;
let browser: Browser;
let url: string;
const passwords = new Map<Role, string>();

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

async function prepareOffice(services: Services): Promise<void> {
  const act = { viewer: { kind: 'system', name: 'test' }, now: new Date() } as const;
  const since = { validFrom: localDate('2020-01-01') } as const;
  const government = must(
    await registerOrgan(services, act, {
      ...since,
      code: 'QHQ',
      name: '示范市青禾区人民政府',
      level: 'government',
      kind: 'government',
      parentId: null,
    }),
  );
  const below = { ...since, level: 'department', parentId: government.id } as const;
  const organ = must(
    await registerOrgan(services, act, { ...below, code: 'JYJ', name: '示范市青禾区教育局', kind: 'bureau' }),
  );
  const department = must(
    await registerOrgan(services, act, {
      ...below,
      code: 'ZWB',
      name: '示范市青禾区政务公开办公室',
      kind: 'competentDepartment',
    }),
  );
  const values = {
    ...NO_SETTINGS,
    documentPrefix: '青教信公开',
    reconsiderationOrgan: '示范市青禾区人民政府',
    court: '示范市青禾区人民法院',
  };
  must(await saveOrganSettings(services, act, { organId: organ.id, expectedVersion: 0, values }));
  for (const role of ['clerk', 'reviewer', 'head', 'auditor', 'supervisor'] as const) {
    const organId = role === 'supervisor' ? department.id : organ.id;
    const account = { organId, name: `walk.${role}`, displayName: `${role}甲`, role } as const;
    passwords.set(role, must(await createAccount(services.db, account, act.now)).password);
  }
}

beforeAll(async () => {
  database = await startTestDatabase();
  const services: Services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  await prepareOffice(services);
  const settings = { logger: false, publicUrl: null, tokenKey: new Uint8Array(32), problemPage: () => '' } as const;
  http = await createHttp({ ...settings, clock: () => new Date() });
  await registerApi(http, { services, publicUrl: null });
  await registerConsoleFiles(http);
  await http.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await http.close();
  await database.stop();
});

async function enter(role: Role, path: string): Promise<WatchedPage> {
  const watched = await openPage(await newVisitor(browser, url));
  const { page } = watched;
  page.setDefaultTimeout(60_000);
  await page.goto(`/console${path}`);
  await page.getByLabel('账号').fill(`walk.${role}`);
  await page.getByLabel('密码').fill(passwords.get(role) ?? '');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return watched;
}

it('a clerk registers and drafts, a reviewer reviews, the head signs off and issues, the clerk delivers', async () => {
  const clerk = await enter('clerk', '/applications/new');
  const { page } = clerk;
  await page.getByText('邮寄（签收）').click();
  await page.getByText('以签收之日为收到申请之日').waitFor();
  await page.getByRole('radio', { name: '自然人' }).check();
  await page.getByLabel('姓名或者名称').fill('李示例');
  await page.getByLabel('证件号码').fill('11010519491231002X');
  await page.getByLabel('通信地址').fill('示范市青禾区示例路1号');
  await page.getByLabel('所需政府信息').fill('青禾区2025年义务教育学校招生方案及其附件');
  await page.getByRole('radio', { name: '邮寄', exact: true }).check();
  await expectAccessible(page);
  await screenshot(page, 'case-register');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name: '登记完成' }).waitFor();
  const receipt = (await page.locator('#registered-number').textContent()) ?? '';
  expect(receipt).toMatch(/^JYJ-\d{4}-000001$/);
  await expectAccessible(page);

  // The work list by keyboard: `/` leads to the search, the row opens by Enter.
  await page.goto('/console/applications');
  await page.getByRole('row', { name: new RegExp(receipt) }).waitFor();
  await page.getByRole('link', { name: '1 待我办理' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'case-list');
  await page.keyboard.press('/');
  await page.keyboard.type(receipt);
  await page.keyboard.press('Enter');
  await page.waitForURL(/search=JYJ/);
  await page.getByRole('row', { name: new RegExp(receipt) }).press('Enter');
  await page.getByRole('heading', { name: '下一步' }).waitFor();
  const place = new URL(page.url()).pathname.replace('/console', '');

  await takeStep(page, '受理登记');
  await takeStep(page, '转承办科室', async (drawer) => {
    await drawer.getByLabel('承办科室').fill('基础教育科');
  });
  await takeStep(page, '登记检索情况', async (drawer) => {
    await drawer.getByRole('radio', { name: '查到', exact: true }).check();
    await drawer.getByLabel('检索范围').fill('局档案室、公文系统');
    await drawer.getByLabel('检索方法').fill('以“招生方案”检索题名，2025年全年');
    await drawer.getByLabel('检索情况').fill('查到《青禾区2025年义务教育学校招生方案》，青教发〔2025〕8号');
  });
  await page.getByText('局档案室、公文系统').first().waitFor();
  await expectReadableUnderPointer(page.getByRole('link', { name: '返回申请列表' }));
  await page.getByText(/其余步骤为何不能办理/).click();
  await expectAccessible(page);
  await screenshot(page, 'case-page');

  await takeStep(page, '拟写答复', async (drawer) => {
    await chooseByTyping(page, drawer.getByRole('combobox', { name: '办理结果' }), '予以公开');
    await drawer.getByRole('radio', { name: /可以公开，提供信息/ }).check();
    await drawer.getByRole('button', { name: /按案情拟制/ }).click();
    await drawer.getByText(/处待填写/).waitFor();
    const body = drawer.getByLabel(/^正文/);
    const words = (await body.inputValue())
      .replaceAll(/【信息名称[^】]*】/g, '《招生方案》')
      .replaceAll(/【[^】]*】/g, '纸质');
    await body.fill(words);
    await drawer.getByText('没有待填写之处。').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'case-draft');
  });
  await page.getByRole('heading', { name: '答复审批' }).waitFor();

  const reviewer = await enter('reviewer', place);
  await reviewer.page.getByRole('heading', { name: '下一步' }).waitFor();
  await agree(reviewer.page, '审核', '事实清楚，依据正确。');

  const head = await enter('head', place);
  await head.page.getByRole('heading', { name: '下一步' }).waitFor();
  await agree(head.page, '签发');
  await expectAccessible(head.page);
  await takeStep(head.page, '发出答复');
  await head.page
    .getByText(/青教信公开〔\d{4}〕1号/)
    .first()
    .waitFor();
  await head.page.getByRole('link', { name: '查看答复书' }).click();
  await head.page.getByRole('article').getByText('李示例：').waitFor();
  await expectAccessible(head.page);
  await screenshot(head.page, 'case-letter');
  const downloading = head.page.waitForEvent('download');
  await head.page.getByRole('link', { name: '下载 Word' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/青教信公开〔\d{4}〕1号.*\.docx$/);

  await page.reload();
  await page.getByRole('heading', { name: '下一步' }).waitFor();
  await takeStep(page, '送达答复', async (drawer) => {
    await drawer.getByRole('radio', { name: '邮寄', exact: true }).check();
    await drawer.getByLabel('送达凭证').fill('XA12345678901');
  });
  await page.getByText('已办结').first().waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await screenshot(page, 'case-page-390');

  // The auditor reads the case without its words, and may do nothing.
  const auditor = await enter('auditor', place);
  await auditor.page.getByText('只读查看').waitFor();
  await auditor.page.getByText('示范市青禾区教育局的案件').waitFor();
  await auditor.page.getByText('您的职责范围内不显示申请内容和个人信息。').waitFor();
  expect(await auditor.page.getByText('招生方案').count()).toBe(0);
  await expectAccessible(auditor.page);

  // The competent department finds it among its members' cases and opens it by keyboard: no name, no words, no step.
  const supervisor = await enter('supervisor', '/applications?view=closed');
  await chooseByTyping(supervisor.page, supervisor.page.getByRole('combobox', { name: '机关' }), '教育局');
  await supervisor.page.getByRole('row', { name: new RegExp(receipt) }).press('Enter');
  await supervisor.page.getByText('示范市青禾区教育局的案件').waitFor();
  await supervisor.page.getByText('青教信公开', { exact: false }).first().waitFor();
  expect(await supervisor.page.getByText(/招生方案|李示例/).count()).toBe(0);
  expect(await supervisor.page.getByRole('heading', { name: '下一步' }).count()).toBe(0);
  await expectAccessible(supervisor.page);
  expect([
    ...clerk.problems,
    ...reviewer.problems,
    ...head.problems,
    ...auditor.problems,
    ...supervisor.problems,
  ]).toEqual([]);
}, 600_000);
