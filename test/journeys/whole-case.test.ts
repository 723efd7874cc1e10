import { mkdtempSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccount, type Role } from '../../src/accounts/index.js';
import { deriveReport } from '../../src/annual-report/index.js';
import { buildServer } from '../../src/entry/server.js';
import { addDays, localDate, localDateInShanghai } from '../../src/kernel/local-date.js';
import type { Result } from '../../src/kernel/result.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { makePdf } from '../../src/platform/documents/pdf-fixture.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import type { HttpServer } from '../../src/platform/http/index.js';
import { closeRedactors, readPages } from '../../src/platform/redaction/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';
import { launchBrowser, newVisitor, openPage, screenshot, type WatchedPage } from '../browser/index.js';
import { agree, chooseByTyping, takeStep, untilTaken } from './take-step.js';

let database: TestDatabase;
let services: Services;
let organId: string;
let http: HttpServer;
let browser: Browser;
const passwords = new Map<Role, string>();
const watched: WatchedPage[] = [];
const downloads = mkdtempSync(join(tmpdir(), 'gongkai-whole-case-'));
/** Nobody fills a form in within two seconds: the clock runs ahead instead of the test waiting. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
const today = () => localDateInShanghai(clock());

const contract = makePdf([
  {
    texts: [
      { text: '校服采购合同', x: 230, y: 760, size: 20 },
      { text: '联系人身份证号：11010519491231002X', x: 80, y: 700 },
      { text: '采购数量：一千套', x: 80, y: 660 },
    ],
  },
]);

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

async function prepareOffice(): Promise<void> {
  const act = { viewer: { kind: 'system', name: 'test' }, now: clock() } as const;
  const since = { validFrom: localDate('2020-01-01'), parentId: null } as const;
  const above = { code: 'QHQ', name: '示范市青禾区人民政府', level: 'government', kind: 'government' } as const;
  must(await registerOrgan(services, act, { ...since, ...above }));
  const own = { code: 'JYJ', name: '示范市青禾区教育局', level: 'department', kind: 'bureau' } as const;
  organId = must(await registerOrgan(services, act, { ...since, ...own })).id;
  const values = {
    ...NO_SETTINGS,
    officeName: '青禾区教育局办公室',
    address: '示范市青禾区示例路8号',
    phone: '0451-12345678',
    documentPrefix: '青教信公开',
    reconsiderationOrgan: '示范市青禾区人民政府',
    court: '示范市青禾区人民法院',
  };
  must(await saveOrganSettings(services, act, { organId, expectedVersion: 0, values }));
  for (const role of ['clerk', 'reviewer', 'head'] as const) {
    const account = { organId, name: `walk.${role}`, displayName: `${role}甲`, role } as const;
    passwords.set(role, must(await createAccount(services.db, account, act.now)).password);
  }
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  await prepareOffice();
  const configuration = { publicUrl: null, trustProxy: undefined };
  http = await buildServer({ services, configuration, logger: false, clock });
  await http.listen({ host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
}, 600_000);
afterAll(async () => {
  await browser.close();
  closeRedactors();
  await http.close();
  await database.stop();
});

async function visit(): Promise<Page> {
  const address = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  const opened = await openPage(await newVisitor(browser, address));
  opened.page.setDefaultTimeout(60_000);
  watched.push(opened);
  return opened.page;
}

async function enter(role: Role, path: string): Promise<Page> {
  const page = await visit();
  await page.goto(`/console${path}`);
  await page.getByLabel('账号').fill(`walk.${role}`);
  await page.getByLabel('密码').fill(passwords.get(role) ?? '');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return page;
}

/** The case as it stands now, after somebody else took a step. */
async function again(page: Page, place: string): Promise<void> {
  await page.goto(`/console${place}`);
  await page.getByRole('heading', { name: '下一步' }).waitFor();
}

async function download(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [got] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = join(downloads, got.suggestedFilename());
  await got.saveAs(path);
  return { name: got.suggestedFilename(), bytes: readFileSync(path) };
}

const figures = async () => {
  const viewer = { kind: 'system', name: 'test' } as const;
  const year = Number(today().slice(0, 4));
  const { cells } = must(await deriveReport(services, viewer, { organ: 'JYJ', year, now: clock() }));
  return (key: string) => cells[key]?.value ?? 0;
};

async function chooseOption(page: Page, label: RegExp | string, option: string | RegExp): Promise<void> {
  const field = page.locator('.ant-select').filter({ has: page.getByRole('combobox', { name: label }) });
  await field.click();
  await page.locator('.ant-select-dropdown:visible').getByText(option).first().click();
  await field.getByText(option).waitFor();
}

/** Words the letter of a step and fills its open places in. */
async function wordLetter(drawer: Locator, filled: (words: string) => string): Promise<void> {
  await drawer.getByRole('button', { name: /按案情拟制/ }).click();
  const body = drawer.getByLabel(/^正文/);
  await body.waitFor();
  await body.fill(filled(await body.inputValue()));
}

async function typeDay(drawer: Locator, label: string, day: string): Promise<void> {
  await drawer.getByLabel(label).fill(day);
  await drawer.getByLabel(label).press('Enter');
}

async function disputeStep(
  page: Page,
  name: string,
  fillIn: (drawer: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const drawer = page.getByRole('dialog', { name });
  await drawer.waitFor();
  await fillIn(drawer);
  await drawer.getByRole('button', { name: /^确\s*定$/ }).click();
  await untilTaken(drawer);
}

it('a case goes its whole way: applicant, clerk, third party, reviewer, head, reconsideration, court, report', async () => {
  const before = await figures();
  expect(before('t3.received.total')).toBe(0);

  const citizen = await visit();
  await citizen.goto('/apply/JYJ');
  await citizen.getByLabel(/^姓名或者名称/).fill('李示例');
  await citizen.getByLabel(/^证件类型/).selectOption({ label: '护照' });
  await citizen.getByLabel(/^证件号码/).fill('E12345678');
  await citizen.getByLabel(/^电子邮箱/).fill('li@example.org');
  await citizen.getByLabel(/^所需信息的名称/).fill('校服采购的材料');
  await citizen.getByLabel('在本网站查询页面获取').check();
  const enclosed = { name: '说明.pdf', mimeType: 'application/pdf', buffer: contract };
  await citizen.getByLabel(/^其他材料/).setInputFiles(enclosed);
  ahead += 10_000;
  await citizen.getByRole('button', { name: '提交申请' }).click();
  const receipt = (await citizen.locator('#receipt-number').textContent()) ?? '';
  const code = (await citizen.locator('#query-code').textContent()) ?? '';

  const clerk = await enter('clerk', '/applications');
  await clerk.getByRole('row', { name: new RegExp(receipt) }).waitFor();
  await clerk.getByRole('link', { name: receipt }).click();
  await clerk.getByRole('heading', { name: '下一步' }).waitFor();
  const place = new URL(clerk.url()).pathname.replace('/console', '');
  await takeStep(clerk, '受理登记');
  await takeStep(clerk, '转承办科室', async (drawer) => {
    await drawer.getByLabel('承办科室').fill('后勤装备科');
  });
  await takeStep(clerk, '告知补正', async (drawer) => {
    await typeDay(drawer, '补正期限', addDays(today(), 20));
    await drawer.getByLabel('需要补正的事项').fill('请写明是哪一年、哪一所学校的校服采购材料。');
    await wordLetter(drawer, (words) => words.replaceAll(/【[^】]*】/g, '申请内容不明确'));
  });
  await takeStep(clerk, '登记补正告知书送达', async (drawer) => {
    await drawer.getByRole('radio', { name: '网上', exact: true }).check();
  });

  await citizen.goto('/track');
  await citizen.getByLabel(/登记编号/).fill(receipt);
  await citizen.getByLabel(/查询码/).fill(code);
  await citizen.getByRole('button', { name: '查询' }).click();
  await citizen.getByRole('heading', { name: '请补正申请内容' }).waitFor();
  await download(citizen, citizen.getByRole('link', { name: /补正告知书.*Word/ }));
  await citizen.getByRole('link', { name: '提交补正' }).click();
  await citizen.getByLabel(/^补正后的申请内容/).fill('青禾区第一小学2025年校服采购合同');
  await citizen.getByRole('button', { name: '提交补正材料' }).click();
  await citizen.getByText('补正材料已收到').waitFor();

  await again(clerk, place);
  await takeStep(clerk, '登记检索情况', async (drawer) => {
    await drawer.getByRole('radio', { name: '查到', exact: true }).check();
    await drawer.getByLabel('检索范围').fill('局档案室、后勤装备科');
    await drawer.getByLabel('检索方法').fill('以“校服”检索题名，2025年全年');
    await drawer.getByLabel('检索情况').fill('查到《校服采购合同》一份');
  });
  await takeStep(clerk, '征求意见', async (drawer) => {
    await drawer.getByRole('radio', { name: '第三方', exact: true }).check();
    await drawer.getByLabel('姓名或者名称').fill('王示例');
    await drawer.getByLabel('征求意见的信息').fill('校服采购合同中的联系人身份信息');
    await drawer.getByRole('radio', { name: '自然人', exact: true }).check();
    await drawer.getByRole('radio', { name: '个人隐私', exact: true }).check();
    await wordLetter(drawer, (words) => words.replaceAll(/【[^】]*】/g, '校服采购合同'));
  });
  await clerk.getByRole('link', { name: '征求意见书（第三方）', exact: true }).click();
  await clerk.getByRole('link', { name: '下载 PDF', exact: true }).waitFor();
  await download(clerk, clerk.getByRole('link', { name: '下载 PDF', exact: true }));
  await clerk.getByRole('button', { name: '生成链接' }).click();
  const link = (await clerk.locator('.link-made').textContent()) ?? '';
  await again(clerk, place);
  await takeStep(clerk, '登记征求意见书送达', async (drawer) => {
    await drawer.getByRole('radio', { name: '电子邮件', exact: true }).check();
  });

  const third = await visit();
  await third.goto(link.trim());
  await third.getByLabel('不同意公开', { exact: true }).check();
  await third.getByLabel(/^理由/).fill('合同属于个人隐私。');
  await screenshot(third, 'whole-10-opinion');
  await third.getByRole('button', { name: '提交意见' }).click();
  await third.getByRole('heading', { name: '意见已收到' }).waitFor();

  await again(clerk, place);
  await takeStep(clerk, '拟延期', async (drawer) => {
    await drawer.getByLabel('延长的工作日数').fill('10');
    await drawer.getByLabel('延期的理由').fill('涉及第三方权益，需要核对合同内容');
  });
  const head = await enter('head', place);
  await head.getByRole('heading', { name: '下一步' }).waitFor();
  await takeStep(head, '同意延期', async (drawer) => {
    await wordLetter(drawer, (words) => words.replaceAll(/【[^】]*】/g, '需要核对合同内容'));
  });

  await clerk.goto(`/console${place}/materials`);
  await clerk.getByLabel(/选择 PDF 文件/).setInputFiles({ ...enclosed, name: '校服采购合同.pdf' });
  await clerk.getByRole('button', { name: '上传' }).click();
  await clerk.getByRole('link', { name: /标记遮盖/ }).click();
  await clerk.getByRole('button', { name: '遮盖 11010519491231002X' }).click();
  await clerk.getByRole('button', { name: '制作遮盖件并核验' }).click();
  await clerk.getByText('遮盖件已制作，核验通过').waitFor();

  await again(clerk, place);
  await takeStep(clerk, '拟写答复', async (drawer) => {
    await chooseByTyping(clerk, drawer.getByRole('combobox', { name: '办理结果' }), '部分公开');
    await drawer.getByRole('radio').first().check();
    await drawer.getByLabel('第 1 项内容').fill('合同中联系人的身份证号');
    await chooseOption(clerk, '第 1 项依据', /隐私/);
    await wordLetter(drawer, (words) => words.replaceAll(/【[^】]*】/g, '《校服采购合同》'));
    await screenshot(clerk, 'whole-16-draft');
  });

  const reviewer = await enter('reviewer', place);
  await reviewer.getByRole('heading', { name: '下一步' }).waitFor();
  await agree(reviewer, '审核', '事实清楚，依据正确。');
  await again(head, place);
  await agree(head, '签发');
  await takeStep(head, '发出答复');
  await head
    .getByText(/青教信公开〔\d{4}〕1号/)
    .first()
    .waitFor();
  await head.getByRole('link', { name: '查看答复书' }).click();
  await head.getByRole('link', { name: '下载 Word', exact: true }).waitFor();
  await screenshot(head, 'whole-20-letter');
  await download(head, head.getByRole('link', { name: '下载 Word', exact: true }));

  await again(clerk, place);
  // Part of it is disclosed against the objection: the third party is told which, and first.
  await takeStep(clerk, '告知第三方', async (drawer) => {
    await drawer.getByRole('radio', { name: '电子邮件', exact: true }).check();
    await drawer.getByRole('radio', { name: '第三方的理由不成立', exact: true }).check();
    await wordLetter(drawer, (words) => {
      expect(words).toContain('公开的政府信息内容为：【');
      return words.replaceAll(/【[^】]*】/g, '合同中除身份证号以外的内容');
    });
  });
  await takeStep(clerk, '送达答复', async (drawer) => {
    await drawer.getByRole('radio', { name: '网上', exact: true }).check();
  });
  await clerk.getByText('已办结').first().waitFor();

  await citizen.goto('/track/case');
  await screenshot(citizen, 'whole-22-track-reply');
  const reply = await download(citizen, citizen.getByRole('link', { name: /^答复书.*PDF/ }));
  expect(reply.name).toMatch(/青教信公开〔\d{4}〕1号/);
  const disclosed = await download(citizen, citizen.getByRole('link', { name: /校服采购合同.*\.pdf/ }));
  const lines = must(await readPages(disclosed.bytes)).flatMap((page) => page.lines.map(({ text }) => text));
  expect(lines).toEqual(['校服采购合同', '联系人身份证号：〔不予公开〕', '采购数量：一千套']);

  await clerk.goto('/console/disputes');
  await clerk.getByRole('button', { name: '登记案件' }).click();
  await clerk.getByLabel('案号').fill('青政复〔2026〕1号');
  await clerk.getByLabel('复议机关、法院').fill('示范市青禾区人民政府');
  await clerk.getByRole('combobox', { name: '对应的申请' }).fill(receipt);
  await clerk.locator('.ant-select-dropdown:visible').getByText(receipt).first().click();
  await clerk.getByRole('dialog').getByRole('button', { name: '登记案件' }).click();
  await clerk.getByRole('heading', { name: '可以办理的步骤' }).waitFor();
  await disputeStep(clerk, '登记收到副本');
  await disputeStep(clerk, '登记提交答复');
  await disputeStep(clerk, '登记审理结果', () => chooseOption(clerk, '审理结果', /^维持/));
  await clerk.goto('/console/disputes');
  await clerk.getByRole('button', { name: '登记案件' }).click();
  await chooseOption(clerk, '类型', '复议后起诉');
  await clerk.getByLabel('案号').fill('（2026）示01行初1号');
  await clerk.getByLabel('复议机关、法院').fill('示范市青禾区人民法院');
  await chooseOption(clerk, '之前的行政复议', /青政复/);
  await clerk.getByRole('combobox', { name: '对应的申请' }).fill(receipt);
  await clerk.locator('.ant-select-dropdown:visible').getByText(receipt).first().click();
  await clerk.getByRole('dialog').getByRole('button', { name: '登记案件' }).click();
  await clerk.getByRole('heading', { name: '可以办理的步骤' }).waitFor();
  await disputeStep(clerk, '登记审理结果', () => chooseOption(clerk, '审理结果', /准许撤诉/));
  await again(clerk, place);
  await screenshot(clerk, 'whole-27-case-with-disputes');
  await clerk.getByRole('link', { name: '行政复议', exact: true }).click();
  await clerk.getByRole('heading', { name: '可以办理的步骤' }).waitFor();

  const after = await figures();
  const moved = [
    't3.received.natural',
    't3.partial.natural',
    't4.reconsideration.upheld',
    't4.litigation.afterReconsideration.other',
  ];
  for (const key of moved) expect([key, before(key), after(key)]).toEqual([key, 0, 1]);
  expect(after('t3.received.total')).toBe(1);
  expect(watched.flatMap(({ problems }) => problems)).toEqual([]);
}, 600_000);
