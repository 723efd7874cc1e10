import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Area, Rect } from './area.js';
import { REDACTION_LIMITS } from './limits.js';
import { pixelsOf, pixelsOn, sizeOf, withScene } from './page-scene.js';
import { check, type ProofCheck } from './proof.js';
import type { Pixels } from './pixels.js';

/** A photograph's packing blurs the edge of an area by the blocks it works in. */
const EDGE = 16;
const DARK_AT_EDGE = 90;
const DARK = 12;

/** Draws a redacted file's pages and sees that every area is black all over. */
export async function checkPixels(pdf: PDFDocumentProxy, areas: readonly Area[]): Promise<ProofCheck> {
  let breaches = areas.filter((area) => area.page > pdf.numPages).length;
  for (let number = 1; number <= pdf.numPages; number++) {
    const own = areas.filter((area) => area.page === number);
    if (own.length === 0) continue;
    const page = await pdf.getPage(number);
    breaches += await withScene(page, REDACTION_LIMITS.dotsPerInch, [], (canvas) => {
      const pixels = pixelsOn(canvas);
      return own.filter((area) => !isBlack(area, sizeOf(page), pixels)).length;
    });
  }
  return check('pixels', areas.length, breaches);
}

function isBlack(area: Rect, size: { width: number; height: number }, { width, height, data }: Pixels): boolean {
  const { left, top, right, bottom } = pixelsOf(area, size, { width, height });
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const edge = Math.min(x - left, right - 1 - x, y - top, bottom - 1 - y);
      const most = edge < EDGE ? DARK_AT_EDGE : DARK;
      const at = (y * width + x) * 4;
      if ((data[at] ?? 255) > most || (data[at + 1] ?? 255) > most || (data[at + 2] ?? 255) > most) return false;
    }
  }
  return right > left && bottom > top;
}
