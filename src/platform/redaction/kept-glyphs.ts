import { grow, overlap, type Rect } from './area.js';
import { pixelsOf } from './page-scene.js';
import type { Glyph } from './page-text.js';
import type { Pixels } from './pixels.js';

/** Share of a glyph's box that an area may overlap by chance, as the foot of a line with the head of the next. */
const TOUCH = 0.15;
/** Difference of light that is ink: text in white, under a cover or outside of the page shows none. */
const INK = 32;

/** Whether an area takes a glyph away. One whose place is only about known goes with an area near it. */
export function isTouched(glyph: Glyph, areas: readonly Rect[]): boolean {
  const box = glyph.loose ? grow(glyph.box, glyph.size * 0.5) : glyph.box;
  const least = glyph.loose ? 0 : TOUCH * box.width * box.height;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return areas.some((area) => overlap(box, area) > least || contains(area, middle.x, middle.y));
}

function contains({ x, y, width, height }: Rect, atX: number, atY: number): boolean {
  return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
}

/**
 * The glyphs that may go on as text: no area takes them away, and they can be seen. What a file holds but does not
 * show (white text, text under a cover that was only drawn over it) is not carried over.
 */
export function keptGlyphs(
  glyphs: readonly Glyph[],
  areas: readonly Rect[],
  size: { width: number; height: number },
  pixels: Pixels,
): Glyph[] {
  return glyphs.filter((glyph) => {
    if (glyph.hidden || isTouched(glyph, areas)) return false;
    return glyph.text.trim() === '' || hasInk(glyph.box, size, pixels);
  });
}

function hasInk(box: Rect, size: { width: number; height: number }, pixels: Pixels): boolean {
  const { left, top, right, bottom } = pixelsOf(box, size, pixels);
  let [darkest, lightest] = [255, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * pixels.width + x) * 4;
      const [red = 0, green = 0, blue = 0] = [pixels.data[at], pixels.data[at + 1], pixels.data[at + 2]];
      const light = 0.3 * red + 0.59 * green + 0.11 * blue;
      darkest = Math.min(darkest, light);
      lightest = Math.max(lightest, light);
      if (lightest - darkest >= INK) return true;
    }
  }
  return false;
}
