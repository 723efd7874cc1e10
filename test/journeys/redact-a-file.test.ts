import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../../src/accounts/index.js';
import { submitApplication } from '../../src/applications/index.js';
import { registerApi } from '../../src/entry/surfaces/api.js';
import { registerConsoleFiles } from '../../src/entry/surfaces/console-files.js';
import { newId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { registerOrgan } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { makePdf } from '../../src/platform/documents/pdf-fixture.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import { createHttp, type HttpServer } from '../../src/platform/http/index.js';
import { closeRedactors, readPages } from '../../src/platform/redaction/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';
import { expectAccessible, launchBrowser, newVisitor, openPage, screenshot } from '../browser/index.js';

const clerk = { name: 'journey.clerk', password: '' };
let database: TestDatabase;
let http: HttpServer;
let browser: Browser;
let url: string;
let applicationId: string;

function must<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function prepareCase(services: Services): Promise<void> {
  const act = { viewer: { kind: 'system', name: 'test' }, now: new Date() } as const;
  const facts = { code: 'JYJ', name: '某区教育局', level: 'department', kind: 'bureau', parentId: null } as const;
  const organ = must(await registerOrgan(services, act, { ...facts, validFrom: localDate('2020-01-01') }));
  const account = { organId: organ.id, name: clerk.name, displayName: '经办人甲', role: 'clerk' } as const;
  clerk.password = must(await createAccount(services.db, account, act.now)).password;
  const received = await submitApplication(services, act, {
    organId: organ.id,
    channel: 'online',
    idempotencyKey: newId(),
    applicant: {
      column: 'natural',
      name: '测试',
      proofKind: 'passport',
      proofNumber: 'E12345678',
      phone: '0451-00000000',
    },
    description: '2025年困难补助名单',
    wantedForm: { way: 'electronic', route: 'online' },
  });
  applicationId = must(received).applicationId;
}

beforeAll(async () => {
  database = await startTestDatabase();
  const services: Services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  await prepareCase(services);
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
  closeRedactors();
  await http.close();
  await database.stop();
});

describe('a clerk redacts a file', () => {
  it('takes found data and an area of their own, decides on the same text elsewhere, fetches what was proved, takes it back, and supplies another as it is', async () => {
    const { page, problems } = await openPage(await newVisitor(browser, url));
    page.setDefaultTimeout(60_000);
    await page.goto(`/console/applications/${applicationId}/materials`);
    await page.getByLabel('账号').fill(clerk.name);
    await page.getByLabel('密码').fill(clerk.password);
    await page.getByRole('button', { name: /登\s*录/ }).click();

    const pdf = makePdf([
      {
        texts: [
          { text: '困难补助名单', x: 230, y: 760, size: 20 },
          { text: '姓名：李建国，号码：11010519491231002X', x: 80, y: 700 },
          { text: '内部意见：同意从宽处理', x: 80, y: 660 },
          { text: '补助金额：五千元', x: 80, y: 620 },
        ],
      },
      { texts: [{ text: '同意从宽处理', x: 80, y: 700 }] },
    ]);
    await page
      .getByLabel('选择 PDF 文件')
      .setInputFiles({ name: '名单.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: '上传' }).click();
    await page.getByRole('link', { name: '标记遮盖' }).click();
    await page.getByRole('heading', { name: '标记遮盖：名单.pdf' }).waitFor();
    await page.getByRole('button', { name: '全部遮盖（2）' }).click();

    const picture = page.getByRole('img', { name: '第 1 页' });
    const box = await picture.boundingBox();
    if (box === null) throw new Error('page 1 is not shown');
    const scale = box.width / 595;
    // Over 同意从宽处理, which begins after five characters of the line.
    await page.mouse.move(box.x + 139 * scale, box.y + 170 * scale);
    await page.mouse.down();
    await page.mouse.move(box.x + 214 * scale, box.y + 185 * scale, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: '区域 3，第 1 页' }).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'redaction-marked');

    await page.getByRole('button', { name: '制作遮盖件并核验' }).click();
    await page.getByText('区域 3 的文字在别处还有 1 处（第 2 页）。').waitFor();
    await page.getByRole('button', { name: '一并遮盖' }).click();
    await page.getByRole('button', { name: '制作遮盖件并核验' }).click();
    await page.getByText('遮盖件已制作，核验通过').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'redaction-made');

    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('名单（已遮盖）.pdf');
    const pages = must(await readPages(await readFile(await download.path())));
    expect(pages.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['困难补助名单', '姓名：〔不予公开〕，号码：〔不予公开〕', '内部意见：〔不予公开〕', '补助金额：五千元'],
      ['〔不予公开〕'],
    ]);

    await page.getByRole('link', { name: '返回材料列表' }).click();
    await page.getByText('随答复提供', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /撤\s*回/ }).click();
    await page.getByRole('button', { name: /确\s*定/ }).click();
    await page.getByText('已撤回').waitFor();

    const plain = makePdf([{ texts: [{ text: '2025年项目清单', x: 80, y: 700 }] }]);
    await page
      .getByLabel('选择 PDF 文件')
      .setInputFiles({ name: '清单.pdf', mimeType: 'application/pdf', buffer: plain });
    await page.getByRole('button', { name: '上传' }).click();
    const added = page.getByRole('listitem').filter({ hasText: '清单.pdf' });
    await added.getByRole('link', { name: '标记遮盖' }).click();
    await page.getByText('扫描结果：疑似个人信息 0 处，没有文字、无法扫描的页面 0 页。').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '决定原样提供' }).click();
    await page.getByText('已生成，核验通过，随答复提供').waitFor();
    await page.getByRole('link', { name: '返回材料列表' }).click();
    await page.getByText('清单.pdf · 原样提供').waitFor();
    await screenshot(page, 'materials');
    expect(problems).toEqual([]);
  }, 240_000);
});
