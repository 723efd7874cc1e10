import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, screenshot } from '../browser/index.js';
import { openSite, signIn, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

it('a citizen applies, a clerk replies, the citizen reads the reply', async () => {
  const citizen = await site.visit();
  const { page } = citizen;
  await page.goto('/apply/JYJ');
  // Nobody fills the form in under two seconds: the page takes who does for a machine. This reader takes three.
  const read = page.waitForTimeout(3_000);
  await expectAccessible(page);
  await page.getByLabel('自然人').check();
  await page.getByLabel(/^姓名或者名称/).fill('李示例');
  await page.getByLabel(/^证件类型/).selectOption({ label: '护照' });
  await page.getByLabel(/^证件号码/).fill('E12345678');
  await page.getByLabel(/^联系电话/).fill('0451-12345678');
  await page.getByLabel(/^电子邮箱/).fill('li@example.org');
  await page.getByLabel(/^所需信息的名称/).fill('示例区2025年义务教育学校招生方案');
  await page.getByLabel('电子文件', { exact: true }).check();
  await page.getByLabel('电子邮件', { exact: true }).check();
  await screenshot(page, 'apply');
  await read;
  await page.getByRole('button', { name: '提交申请' }).click();
  const receipt = (await page.locator('#receipt-number').textContent()) ?? '';
  const code = (await page.locator('#query-code').textContent()) ?? '';
  expect(receipt).toMatch(/^JYJ-\d{4}-\d{6}$/);
  await expectAccessible(page);
  await screenshot(page, 'receipt');

  const clerk = await site.visit();
  await signIn(clerk.page, site, 'jyj.clerk');
  await clerk.page.getByLabel('按受理编号查找').fill(receipt);
  await clerk.page.keyboard.press('Enter');
  await clerk.page.getByRole('link', { name: receipt }).click();
  await clerk.page.getByRole('heading', { name: '作出答复' }).waitFor();
  await expectAccessible(clerk.page);
  await clerk.page.getByRole('combobox', { name: '办理结果' }).fill('予以公开');
  await clerk.page.keyboard.press('Enter');
  await clerk.page.getByRole('radio').first().check();
  await clerk.page
    .getByLabel('答复内容')
    .fill('您申请的招生方案已随本答复以电子邮件提供。如不服本答复，可以依法申请行政复议或者提起行政诉讼。');
  await screenshot(clerk.page, 'reply');
  await clerk.page.getByRole('button', { name: '作出答复' }).click();
  await clerk.page.getByRole('dialog').getByRole('button', { name: '作出答复' }).click();
  await clerk.page.getByText('已作出答复。').first().waitFor();

  await page.goto('/track');
  await expectAccessible(page);
  await page.getByLabel(/登记编号|受理编号/).fill(receipt);
  await page.getByLabel(/查询码/).fill(code);
  await page.getByRole('button', { name: /查询/ }).click();
  await page.getByText('您申请的招生方案已随本答复以电子邮件提供').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'tracked');
  expect([...citizen.problems, ...clerk.problems]).toEqual([]);
}, 120_000);
