import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, screenshot } from '../browser/index.js';
import { openSite, signIn, type Site } from './site.js';
import { agree, chooseByTyping, takeStep } from './take-step.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

it('a citizen applies, the office drafts, reviews, signs off and issues, the citizen reads the reply', async () => {
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
  await clerk.page.getByRole('heading', { name: '下一步' }).waitFor();
  await expectAccessible(clerk.page);
  const place = clerk.page.url();
  await takeStep(clerk.page, '拟写答复', async (drawer) => {
    await chooseByTyping(clerk.page, drawer.getByRole('combobox', { name: '办理结果' }), '予以公开');
    await drawer.getByRole('radio').first().check();
    await drawer
      .getByLabel('答复内容')
      .fill('您申请的招生方案已随本答复以电子邮件提供。如不服本答复，可以依法申请行政复议或者提起行政诉讼。');
    await screenshot(clerk.page, 'reply');
  });

  // Who drafts does not review or sign off.
  const reviewer = await site.visit();
  await signIn(reviewer.page, site, 'jyj.reviewer');
  await reviewer.page.goto(place);
  await agree(reviewer.page, '审核');
  const head = await site.visit();
  await signIn(head.page, site, 'jyj.head');
  await head.page.goto(place);
  await agree(head.page, '签发');
  await takeStep(head.page, '发出答复');
  await head.page.getByText('待送达').first().waitFor();

  await page.goto('/track');
  await expectAccessible(page);
  await page.getByLabel(/登记编号|受理编号/).fill(receipt);
  await page.getByLabel(/查询码/).fill(code);
  await page.getByRole('button', { name: /查询/ }).click();
  await page.getByText('您申请的招生方案已随本答复以电子邮件提供').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'tracked');
  expect([citizen, clerk, reviewer, head].flatMap(({ problems }) => problems)).toEqual([]);
}, 600_000);
