import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { provideChromium } from './chromium.js';

/** A page's console errors and uncaught exceptions, gathered while it lives. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: string[];
}

/** Starts Chromium without a sandbox, so that it runs as root in a container too. Close it with `browser.close()`. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await provideChromium();
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    headless: true,
    args: ['--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

/** A visitor of their own: no cookies, Chinese, Shanghai time, and no movement, so that a page is looked at as it comes to rest. */
export function newVisitor(browser: Browser, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
}

/** A new page of a visitor; what its console complains of (a CSP violation too) and what it throws stands in `problems`. */
export async function openPage(visitor: BrowserContext): Promise<WatchedPage> {
  const page = await visitor.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  return { page, problems };
}
