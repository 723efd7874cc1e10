import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
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

/** Takes a step of the report's way, and waits for what it leads to. */
async function takeStep(page: Page, name: string, stage: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s*')}$`) }).click();
  const dialog = page.getByRole('dialog', { name });
  const read = dialog.getByLabel('已通读报告全文，数字和文字核对无误');
  await dialog.getByRole('button', { name: `确认${name}` }).waitFor();
  if (name === '签发') await read.check();
  await dialog.getByRole('button', { name: `确认${name}` }).click();
  await page.locator('.page-head').getByText(stage).waitFor();
}

it('a government’s report is the sum of its members’, signed without one that is missing, accepted, published, and verified by the public', async () => {
  const { page, problems } = await site.visit();
  await signIn(page, site, 'qzf.head');
  await page.goto(`/console/reports/${YEAR}`);
  await page.getByRole('heading', { name: '检查结果' }).waitFor();
  // Every figure opens onto the members', with what it counts of whom.
  await page.getByRole('button', { name: /^一、本年新收政府信息公开申请数量，总计/ }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('row', { name: /教育局 \d+ 第 1 次签发/ }).waitFor();
  await drawer.getByRole('row', { name: /西山镇人民政府 \d+ 未报送，按台账/ }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  const aspects = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
  const write = async (section: RegExp, text: string) => {
    const box = page.getByRole('textbox', { name: section });
    await box.fill(text);
    await box.blur();
  };
  await write(/总体情况/, aspects.map((aspect) => `${aspect}方面，全区依法办理。`).join(''));
  await write(/存在的主要问题/, '答复说理还需加强。已组织培训。');
  await write(/其他需要报告的事项/, `${YEAR}年，全区未收取信息处理费。`);
  const missing = page.locator('.finding').filter({ hasText: '西山镇人民政府的年度报告未签发' });
  await missing.getByRole('button', { name: '说明理由并保留' }).click();
  await page.getByRole('textbox', { name: '保留理由' }).fill('已书面催报，先按台账汇总');
  await page.locator('.ant-popover').getByRole('button', { name: '说明理由并保留' }).click();
  await missing.getByText(/已书面催报，先按台账汇总/).waitFor();
  // The demonstration's report of last year is late: the warning is acknowledged.
  await page.getByText(/^错误 1 处，提示 1 处/).waitFor();
  await page.getByRole('button', { name: /^知\s*悉$/ }).click();
  await page.getByText('错误和提示均已处理，可以签发。').waitFor();
  await expectAccessible(page);
  await takeStep(page, '签发', '已签发');
  await takeStep(page, '报送', '已报送');

  const department = await site.visit();
  await signIn(department.page, site, 'qzb.supervisor');
  await department.page.goto(`/console/members?year=${YEAR}`);
  await department.page.getByRole('link', { name: '示例市示例区人民政府', exact: true }).click();
  await takeStep(department.page, '接收', '已接收');
  await page.reload();
  await takeStep(page, '公布', '已公布');

  const visitor = await site.visit();
  await visitor.page.goto(`/reports/QZF/${YEAR}`);
  await visitor.page.getByText('已书面催报，先按台账汇总').waitFor();
  await visitor.page.getByRole('link', { name: '在浏览器中核对' }).click();
  await visitor.page.getByRole('heading', { name: '全部一致' }).waitFor({ timeout: 60_000 });
  const ledger = await (await visitor.page.request.get(`/reports/QZF/${YEAR}/ledger.ndjson`)).text();
  const altered = ledger.replace(
    /^(\{"cells":\{[^\n]*"t3\.received\.total":)(\d+)(?=[^\n]*"type":"member")/m,
    (_, before, n) => `${before}${Number(n) + 1}`,
  );
  const file = { name: 'ledger.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(altered) };
  await visitor.page.locator('#ledger').setInputFiles(file);
  await visitor.page.getByRole('button', { name: '开始核对' }).click();
  await visitor.page.getByText(/t3\.received\.total.*：公布为 \d+，重算为 \d+/).waitFor({ timeout: 60_000 });
  expect([...problems, ...department.problems, ...visitor.problems]).toEqual([]);
}, 240_000);

it('a report is written, checked, signed, handed in, returned, mended, accepted, published, and read by the public', async () => {
  const { page, problems } = await site.visit();
  await signIn(page, site, 'xsz.head');
  await page.goto('/console/reports');
  await page
    .getByRole('table')
    .getByRole('link', { name: `${YEAR}年政府信息公开工作年度报告` })
    .click();
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

  // The demonstration's report of last year is late: the warning is acknowledged.
  await page.getByRole('button', { name: /^知\s*悉$/ }).click();
  await page.getByText('错误和提示均已处理，可以签发。').waitFor();
  await screenshot(page, 'draft');
  await takeStep(page, '签发', '已签发');
  await expectAccessible(page);
  await takeStep(page, '报送', '已报送');

  const department = await site.visit();
  await signIn(department.page, site, 'qzb.supervisor');
  const desk = department.page;
  await desk.goto(`/console/members?year=${YEAR}`);
  await desk.getByText(/^待审阅 1$/).click();
  await expectAccessible(desk);
  await screenshot(desk, 'members');
  await desk.getByRole('link', { name: /西山镇人民政府/ }).click();
  await desk.getByRole('button', { name: /^37 对“.*行政许可/ }).click();
  await desk.getByRole('textbox', { name: '意见' }).fill('请与便民服务中心核对许可数量');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: '添加意见' }).click();
  await desk.getByRole('button', { name: '没有其他需要报告的事项' }).click();
  await desk.getByRole('textbox', { name: '意见' }).fill('请补充政务公开培训情况');
  await desk.getByRole('button', { name: '添加意见' }).click();
  await desk.getByText('未退回').nth(1).waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'member-report');
  await takeStep(desk, '退回', '已退回');

  await page.reload();
  await page.getByText('请与便民服务中心核对许可数量').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'returned');
  const answers = page.locator('.remark');
  await answers.first().getByLabel('不作修改，说明理由').check();
  await answers.first().getByRole('textbox', { name: '答复' }).fill('已核对，数量无误');
  await answers.first().getByRole('button', { name: '提交答复' }).click();
  await page.getByText('答复：已核对，数量无误').waitFor();
  await page.getByRole('button', { name: '六、其他需要报告的事项 · 第 1 段', exact: true }).click();
  await page.locator('.cm-focused').and(page.locator('.cm-editor')).waitFor();
  await other.fill(`${YEAR}年，本机关未收取信息处理费，组织培训2次，没有其他需要报告的事项。收到申请{{新收总计`);
  await page.getByRole('option', { name: /^表三：一、本年新收政府信息公开申请数量，总计/ }).click();
  await other.getByRole('img', { name: /^表三：一、本年新收政府信息公开申请数量，总计：\d+$/ }).waitFor();
  await page.keyboard.type('件。');
  await expectAccessible(page);
  await other.blur();
  await page.getByText('已保存').first().waitFor();
  await answers.nth(1).getByRole('button', { name: '提交答复' }).click();
  await page.getByText('已按意见修改').waitFor();
  await takeStep(page, '签发', '已签发');
  await takeStep(page, '报送', '已报送');
  await desk.reload();
  await takeStep(desk, '接收', '已接收');
  await page.reload();
  await takeStep(page, '公布', '已公布');

  const visitor = await site.visit();
  const address =
    (await page
      .getByRole('link', { name: /公开页面/ })
      .first()
      .getAttribute('href')) ?? '';
  await visitor.page.goto(address);
  await visitor.page.getByRole('table', { name: /收到和处理政府信息公开申请情况/ }).waitFor();
  expect(await visitor.page.locator('main').textContent()).toMatch(
    /组织培训2次，没有其他需要报告的事项。收到申请\d+件。/,
  );
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
  expect([...problems, ...department.problems, ...visitor.problems]).toEqual([]);
}, 240_000);
