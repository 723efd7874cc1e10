import { createHash } from 'node:crypto';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok, type Result } from '../../kernel/result.js';
import type { Area } from './area.js';
import { fileParts, type FileParts } from './file-parts.js';
import { findFolded, fold, hasFirmEdges, type Needle } from './find-text.js';
import { glyphLines } from './lines.js';
import { withPdf } from './open-pdf.js';
import { readGlyphs } from './page-scene.js';
import { checkPixels } from './pixel-check.js';
import { check, type ProofCheck, type RedactionProof } from './proof.js';
import { checkStructure } from './structure-check.js';
import { writtenForms } from './written-forms.js';

/**
 * Reads a redacted file anew and sees that what was removed is nowhere in it: not in its bytes, however written or
 * packed, not in the text of its pages, not in their picture; and that it holds nothing but pages.
 */
export async function proveRedaction(
  output: Uint8Array,
  areas: readonly Area[],
  removed: readonly Needle[],
): Promise<Result<RedactionProof>> {
  return withPdf(output, async (pdf) => {
    const parts = fileParts(output);
    const checks = [
      checkBytes(output, parts, removed),
      await checkText(pdf, removed),
      await checkPixels(pdf, areas),
      await checkStructure(pdf, parts),
    ];
    return ok({
      holds: checks.every(({ holds }) => holds),
      outputHash: `sha256:${createHash('sha256').update(output).digest('hex')}`,
      pages: pdf.numPages,
      checks,
    });
  });
}

/** A text with edges may go on as part of a longer one (2000 in 12000): only the reading of the pages can tell. */
function checkBytes(output: Uint8Array, { objects, streams }: FileParts, removed: readonly Needle[]): ProofCheck {
  const places = [Buffer.from(output), Buffer.from(objects, 'latin1'), ...streams];
  const breaches = removed.filter(
    (needle) =>
      hasFirmEdges(needle) && writtenForms(needle.text).some((form) => places.some((place) => place.includes(form))),
  );
  return check('bytes', removed.length, breaches.length);
}

/** Reads the pages in two ways: as the library gives their text, and glyph by glyph as they stand. */
async function checkText(pdf: PDFDocumentProxy, removed: readonly Needle[]): Promise<ProofCheck> {
  let asGiven = '';
  let asPlaced = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    asGiven += content.items.map((item) => ('str' in item ? item.str : '')).join('');
    const lines = glyphLines(await readGlyphs(page));
    asPlaced += lines.map(({ glyphs }) => glyphs.map((glyph) => glyph.text).join('')).join('');
    page.cleanup();
  }
  const texts = [fold(asGiven), fold(asPlaced)];
  const breaches = removed.filter((needle) => texts.some((text) => findFolded(text, needle).length > 0));
  return check('text', removed.length, breaches.length);
}
