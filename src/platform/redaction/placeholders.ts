import type { Rect } from './area.js';
import { isTouched } from './kept-glyphs.js';
import type { Glyph } from './page-text.js';

/** What the text of a page says in place of what was withheld, for who searches it or has it read aloud. */
export const WITHHELD = '〔不予公开〕';

/** The glyphs of that word in each area, on the line and in the direction of the text it stands for. */
export function placeholders(areas: readonly Rect[], glyphs: readonly Glyph[]): Glyph[] {
  return areas.flatMap((area) => {
    const first = glyphs.find((glyph) => !glyph.loose && isTouched(glyph, [area]));
    const line = first === undefined ? acrossThe(area) : onTheLineOf(first, area);
    return [...WITHHELD].map((text, index): Glyph => {
      const [cos, sin] = line.along;
      const [x, y] = [line.x + cos * line.advance * index, line.y + sin * line.advance * index];
      return { text, ...line, x, y, box: { ...area }, loose: false, hidden: false };
    });
  });
}

type Line = Pick<Glyph, 'x' | 'y' | 'along' | 'advance' | 'size'>;

function acrossThe({ x, y, width, height }: Rect): Line {
  const size = height * 0.8;
  return { x, y: y + height * 0.85, along: [1, 0], size, advance: Math.min(size, width / WITHHELD.length) };
}

function onTheLineOf({ x, y, along, size }: Glyph, area: Rect): Line {
  const length = Math.abs(along[0]) >= Math.abs(along[1]) ? area.width : area.height;
  return { x, y, along, size, advance: Math.min(size, length / WITHHELD.length) };
}
