import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { onceARun } from '../../src/platform/database/testing-server.js';
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

/** A data directory as the first start leaves it, and what that start printed; made once a run. */
interface FirstStart {
  readonly data: string;
  readonly printed: string;
}

function firstStart(): Promise<FirstStart> {
  return onceARun('first-start', async (folder) => {
    const data = join(folder, 'data');
    const server = await startGongkai(data, 240_000);
    const printed = server.printed();
    const status = await server.stop();
    if (status !== 0) throw new Error(`gongkai serve ended with ${status}`);
    return { data, printed };
  });
}

/** Starts the program on a copy of what its first start made. */
export async function openSite(): Promise<Site> {
  const { data, printed } = await firstStart();
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-journey-'));
  // As root the database runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  // With its owners: as root the database's files are another user's.
  const copied = spawnSync('cp', ['-a', data, join(folder, 'data')], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`cp: ${copied.stderr}`);
  const server = await startGongkai(join(folder, 'data'));
  const browser: Browser = await launchBrowser();
  return {
    server,
    visit: async () => openPage(await newVisitor(browser, server.url)),
    passwordOf: (name) => {
      const password = new RegExp(`^\\s*${name.replace('.', '\\.')}\\s+(\\S+)`, 'm').exec(printed)?.[1];
      if (!password) throw new Error(`no password of ${name} in:\n${printed}`);
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
