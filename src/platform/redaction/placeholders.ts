import type { Rect } from './area.js';
import { isTouched } from './kept-glyphs.js';
import type { Glyph } from './page-text.js';

/** What the text of a page says in place of what was withheld, for who searches it or has it read aloud. */
export const WITHHELD = '〔不予公开〕';

/** The glyphs of that word in each area, on the line whose text it stands for. */
export function placeholders(areas: readonly Rect[], glyphs: readonly Glyph[]): Glyph[] {
  return areas.flatMap((area) => {
    const first = glyphs.find((glyph) => !glyph.loose && isTouched(glyph, [area]));
    const size = Math.min(first?.size ?? area.height * 0.8, area.height);
    const advance = Math.min(size, area.width / WITHHELD.length);
    const y = first !== undefined && first.along[0] > 0.99 ? first.y : area.y + area.height * 0.85;
    return [...WITHHELD].map((text, index): Glyph => {
      const x = area.x + index * advance;
      const box = { x, y: y - size * 0.85, width: advance, height: size };
      return { text, x, y, along: [1, 0], advance, size, box, loose: false };
    });
  });
}
