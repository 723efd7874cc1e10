import { overlap, type Rect } from './area.js';
import { fold, type Needle } from './find-text.js';
import type { GlyphLine } from './lines.js';
import type { Glyph } from './page-text.js';

/** Half of a glyph under an area is what a person would call marked. */
const MARKED = 0.5;

/** A text so long is not part of another by chance. */
const LONG = 8;

/** The texts under an area, to be looked for elsewhere: of each line the stretch that is marked. */
export function needlesUnder(area: Rect, lines: readonly GlyphLine[]): Needle[] {
  return lines.flatMap(({ glyphs }): Needle[] => {
    const marked = glyphs.filter((glyph) => isMarked(glyph, area)).map((glyph) => glyph.text);
    const text = marked.join('').trim();
    return isTelling(text) ? [{ text, edges: fold(text).length >= LONG ? 'any' : 'word' }] : [];
  });
}

function isMarked({ box }: Glyph, area: Rect): boolean {
  return overlap(box, area) > MARKED * box.width * box.height;
}

/** Whether a text is long enough that finding it again elsewhere says something: two characters, four figures or letters. */
function isTelling(text: string): boolean {
  const folded = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  return /[^\x00-\x7f]/.test(folded) ? folded.length >= 2 : folded.length >= 4;
}
