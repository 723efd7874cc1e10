import type { Locator, Page } from 'playwright-core';

/** Opens the drawer of a step, fills it in, confirms, and waits until the case page has taken it. */
export async function takeStep(
  page: Page,
  name: string,
  fillIn: (drawer: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const drawer = page.getByRole('dialog', { name });
  await drawer.waitFor();
  await fillIn(drawer);
  await drawer.getByRole('button', { name: '确定', exact: true }).click();
  await untilTaken(drawer);
}

/** Waits until the drawer of a step has closed; where it stays open, fails with what it says is wrong. */
export async function untilTaken(drawer: Locator): Promise<void> {
  const refusal = drawer.locator('.ant-alert-error, .ant-form-item-explain-error');
  const closed = drawer.waitFor({ state: 'hidden' }).then(() => null);
  const refused = refusal
    .first()
    .waitFor()
    .then(() => refusal.allInnerTexts())
    .catch(() => null);
  const words = await Promise.race([closed, refused.then((texts) => texts ?? closed)]);
  if (words !== null) throw new Error(`The step was not taken: ${words.join(' ')}`);
}

/** A reviewer or head agrees, by the step named. */
export function agree(page: Page, name: string, remark?: string): Promise<void> {
  return takeStep(page, name, async (drawer) => {
    await drawer.getByRole('radio', { name: '同意', exact: true }).check();
    if (remark !== undefined) await drawer.getByLabel('意见说明').fill(remark);
  });
}

/** Types into a field with choices, waits until the one meant is before the person, and takes it by Enter. */
export async function chooseByTyping(page: Page, field: Locator, words: string): Promise<void> {
  await field.fill(words);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option-active', { hasText: words }).waitFor();
  await page.keyboard.press('Enter');
}
