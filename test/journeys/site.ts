import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newVisitor, openPage, type WatchedPage } from '../browser/index.js';
import { startGongkai, type RunningGongkai } from '../server/start-gongkai.js';

/** The program with its demonstration, and a browser to visit it. */
export interface Site {
  readonly server: RunningGongkai;
  /** A page of a visitor of their own. */
  visit(): Promise<WatchedPage>;
  /** The password printed at the first start for an account. */
  passwordOf(name: string): string;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-journey-'));
  // As root the database runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const server = await startGongkai(join(folder, 'data'), 240_000);
  const browser: Browser = await launchBrowser();
  return {
    server,
    visit: async () => openPage(await newVisitor(browser, server.url)),
    passwordOf: (name) => {
      const password = new RegExp(`^\\s*${name.replace('.', '\\.')}\\s+(\\S+)`, 'm').exec(server.printed())?.[1];
      if (!password) throw new Error(`no password of ${name} in:\n${server.printed()}`);
      return password;
    },
    async close() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Signs in at the console as one of the demonstration's accounts. */
export async function signIn(page: Page, site: Site, name: string): Promise<void> {
  await page.goto('/console');
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码').fill(site.passwordOf(name));
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}
