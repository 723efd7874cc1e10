import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Saves the whole page as `<name>.png` in `GONGKAI_SCREENSHOTS` (a temporary folder where unset); gives the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = process.env['GONGKAI_SCREENSHOTS'] ?? join(tmpdir(), 'gongkai-screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}
