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
  await drawer.waitFor({ state: 'hidden' });
}

/** A reviewer or head agrees, by the step named. */
export function agree(page: Page, name: string, remark?: string): Promise<void> {
  return takeStep(page, name, async (drawer) => {
    await drawer.getByRole('radio', { name: '同意', exact: true }).check();
    if (remark !== undefined) await drawer.getByLabel('意见说明').fill(remark);
  });
}
