import axe, { type AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
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

/** Colours as the browser computes them, `rgb(18, 58, 107)`. */
interface Colours {
  readonly text: string;
  /** Of the nearest ground that is not transparent; the page is white where there is none. */
  readonly ground: string;
}

function coloursOf(shown: Locator): Promise<Colours> {
  return shown.evaluate(async (element) => {
    // Colours move over a moment when the pointer comes.
    await Promise.allSettled(element.getAnimations().map((moving) => moving.finished));
    const grounds: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement)
      grounds.push(getComputedStyle(at).backgroundColor);
    const ground = grounds.find((colour) => !/^rgba\(.*, 0\)$/.test(colour)) ?? 'rgb(255, 255, 255)';
    return { text: getComputedStyle(element).color, ground };
  });
}

/** Contrast of text on its ground, WCAG 2.2 (1.4.3): 1 to 21. Opaque colours only. */
function contrastOf({ text, ground }: Colours): number {
  const [dark = 0, light = 0] = [text, ground].map(luminance).sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);
  if (!channels) throw new Error(`not an opaque colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Fails where a link under the pointer does not change its colour, or falls under 4.5 : 1; axe sees only links at rest. */
export async function expectReadableUnderPointer(link: Locator): Promise<void> {
  const resting = await coloursOf(link);
  await link.hover();
  const hovered = await coloursOf(link);
  expect(hovered.text, 'colour under the pointer').not.toBe(resting.text);
  expect(contrastOf(hovered), `contrast of ${hovered.text} on ${hovered.ground}`).toBeGreaterThanOrEqual(4.5);
}
