import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { glyphLines, isGap, textLine } from '../redaction/lines.js';
import { pixelsOf, pixelsOn, readGlyphs, sizeOf, withScene } from '../redaction/page-scene.js';
import type { Glyph } from '../redaction/page-text.js';
import type { Pixels } from '../redaction/pixels.js';
import { INSPECTION_LIMITS } from './limits.js';

export interface PageWords {
  /** Lines parted by `\n`, all of the page's text. */
  readonly text: string;
  /** What of it cannot be seen: under a cover, or in the colour of what is behind it. */
  readonly covered: string;
}

/** Differences of brightness below it are none. */
const FAINT = 24;
/** Where so much of a page cannot be seen, it is the drawing that failed (a font that is not there), not a cover. */
const MOST_COVERED = 0.9;
const FEW = 40;

/** The text of a page, and what of it nobody sees: the page is drawn, and text is looked for where it says it stands. */
export async function wordsOfPage(page: PDFPageProxy): Promise<PageWords> {
  const glyphs = await readGlyphs(page);
  const text = glyphLines(glyphs)
    .map((line) => textLine(line).text)
    .join('\n');
  if (glyphs.length === 0) return { text, covered: '' };
  const size = sizeOf(page);
  const unseen = await withScene(page, INSPECTION_LIMITS.dotsPerInch, [], (canvas) => {
    const pixels = pixelsOn(canvas);
    return glyphs.filter((glyph) => glyph.text.trim() !== '' && !isSeen(glyph, size, pixels));
  });
  const failed = unseen.length > FEW && unseen.length > MOST_COVERED * glyphs.length;
  return { text, covered: failed ? '' : coveredLines(unseen) };
}

function isSeen({ box }: Glyph, size: { width: number; height: number }, pixels: Pixels): boolean {
  const { left, top, right, bottom } = pixelsOf(box, size, pixels);
  let darkest = 255;
  let brightest = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * pixels.width + x) * 4;
      const [red = 0, green = 0, blue = 0] = [pixels.data[at], pixels.data[at + 1], pixels.data[at + 2]];
      const bright = (red * 3 + green * 6 + blue) / 10;
      darkest = Math.min(darkest, bright);
      brightest = Math.max(brightest, bright);
      if (brightest - darkest > FAINT) return true;
    }
  }
  return right <= left || bottom <= top;
}

/** A single glyph is a mark or a rounding; a run of them was covered. */
function coveredLines(unseen: readonly Glyph[]): string {
  return glyphLines(unseen)
    .filter(({ glyphs }) => glyphs.some((glyph, index) => index > 0 && !isGap(glyphs[index - 1] as Glyph, glyph)))
    .map((line) => textLine(line).text)
    .join('\n');
}
