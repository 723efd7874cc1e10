import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectReadableUnderPointer,
  findBarriers,
  launchBrowser,
  newVisitor,
  openPage,
} from './index.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function show(html: string) {
  const visitor = await newVisitor(browser, 'http://127.0.0.1');
  const watched = await openPage(visitor);
  await watched.page.setContent(
    `<!doctype html><html lang="zh-CN"><head><title>试验</title></head><body>${html}</body></html>`,
  );
  return watched;
}

describe('the browser of the tests', () => {
  it('draws Chinese with the font from npm: two characters differ, which two empty boxes would not', async () => {
    const { page } = await show('<main><h1>试验</h1></main>');
    const ink = await page.evaluate(() => {
      const draw = (text: string) => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 64;
        const context = canvas.getContext('2d')!;
        context.font = '48px sans-serif';
        context.fillText(text, 4, 52);
        return Array.from(context.getImageData(0, 0, 64, 64).data)
          .filter((_, i) => i % 4 === 3)
          .join();
      };
      return [draw('一'), draw('政')];
    });
    expect(ink[0]).not.toBe(ink[1]);
    expect(ink[1]).toMatch(/[1-9]/);
  });

  it('finds a barrier where there is one, and none where there is none', async () => {
    const broken = await show('<main><h1>登记</h1><input type="text"></main>');
    expect((await findBarriers(broken.page)).join()).toContain('label');
    const sound = await show('<main><h1>登记</h1><label>姓名<input type="text"></label></main>');
    await expectAccessible(sound.page);
  });

  it('measures the colour of a link under the pointer', async () => {
    const link = async (style: string) => {
      const { page } = await show(`<style>a{color:#1d4e89;transition:color .05s}${style}</style><a href="#a">查看</a>`);
      return page.getByRole('link');
    };
    await expectReadableUnderPointer(await link('a:hover{color:#123a6b}'));
    await expect(link('a:hover{color:#999999}').then(expectReadableUnderPointer)).rejects.toThrow('contrast');
    await expect(link('').then(expectReadableUnderPointer)).rejects.toThrow('colour under the pointer');
  });

  it('reports what a page throws', async () => {
    const { page, problems } = await show('<main><h1>错</h1></main>');
    await page.evaluate(() =>
      setTimeout(() => {
        throw new Error('坏了');
      }, 0),
    );
    await expect.poll(() => problems.join()).toContain('坏了');
  });
});
