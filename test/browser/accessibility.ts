import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** axe's findings on the page as it stands, WCAG 2.2 A and AA and its best practices; one line an element. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Evaluated through the debugger, so that the page's content security policy stays on.
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.impact} ${violation.id}: ${node.html.slice(0, 200)} — ${node.failureSummary}`,
      ),
    );
}

/** Fails on any serious or critical barrier. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findBarriers(page), `barriers on ${page.url()}`).toEqual([]);
}
