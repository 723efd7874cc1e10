import type { Rect } from './area.js';
import type { Glyph } from './page-text.js';

/** A picture that hides what is under it, and how many of the page's glyphs were drawn before it. */
export interface Cover {
  readonly box: Rect;
  readonly over: number;
}

/** A picture over so much of a page is a scan of it: the text under it is what was read from the picture. */
const WHOLE = 0.6;

/**
 * Marks what pictures lie over: text under a picture on a part of the page is hidden by it, text under a scan of the
 * whole page stands where the scanner thought, which is only about right.
 */
export function underCovers(
  glyphs: readonly Glyph[],
  covers: readonly Cover[],
  page: { readonly width: number; readonly height: number },
): Glyph[] {
  if (covers.length === 0) return [...glyphs];
  const isWhole = ({ box }: Cover) => box.width * box.height >= WHOLE * page.width * page.height;
  const scans = covers.filter(isWhole);
  const patches = covers.filter((cover) => !isWhole(cover));
  return glyphs.map((glyph, index) => {
    const lies = ({ box, over }: Cover) => over > index && holdsMiddle(box, glyph.box);
    return { ...glyph, loose: glyph.loose || scans.some(lies), hidden: patches.some(lies) };
  });
}

function holdsMiddle(outer: Rect, inner: Rect): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
