import { ok, refuse, type Result } from '../../kernel/result.js';
import { glyphLines, textLine } from './lines.js';
import { REDACTION_LIMITS } from './limits.js';
import { withPdf } from './open-pdf.js';
import { readGlyphs, sizeOf, withScene } from './page-scene.js';
import type { PageText } from './page-text.js';

/** The text of every page with its places; a scanned page has none. Refuses as `withPdf`, and `file.too-complex`. */
export async function readPagesOf(bytes: Uint8Array): Promise<Result<PageText[]>> {
  return withPdf(bytes, async (pdf) => {
    const pages: PageText[] = [];
    let left: number = REDACTION_LIMITS.characters;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const glyphs = await readGlyphs(page);
      left -= glyphs.length;
      if (left < 0) return refuse('file.too-complex', { what: `文字超过 ${REDACTION_LIMITS.characters} 个` });
      pages.push({ page: number, ...sizeOf(page), lines: glyphLines(glyphs).map(textLine) });
      page.cleanup();
    }
    return ok(pages);
  });
}

/** One page as a PNG for the screen. Refuses as `withPdf`, and `not.found` where the file has no such page. */
export async function drawPageOf(bytes: Uint8Array, number: number): Promise<Result<Uint8Array>> {
  return withPdf(bytes, async (pdf) => {
    if (number < 1 || number > pdf.numPages) return refuse('not.found', { what: `第 ${number} 页` });
    const page = await pdf.getPage(number);
    const png = await withScene(page, REDACTION_LIMITS.screenDotsPerInch, [], (canvas) => canvas.toBuffer('image/png'));
    return ok(new Uint8Array(png));
  });
}
