import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ExtractedDocument } from '../../kernel/document-model.js';
import type { Result } from '../../kernel/result.js';
import { readPdfWith, type PdfLibrary } from './read-pdf-with.js';

function library(): PdfLibrary {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    load: () => {
      // Only drawing needs it, but the library makes one while loading.
      globalThis.DOMMatrix ??= class {} as typeof DOMMatrix;
      return import('pdfjs-dist/legacy/build/pdf.mjs');
    },
    tables: { cMapUrl: join(home, 'cmaps/'), standardFontDataUrl: join(home, 'standard_fonts/') },
  };
}

/** A PDF's text layer, read with the library's tables from the package; refuses as `readPdfWith` does. */
export function readPdf(bytes: Buffer): Promise<Result<ExtractedDocument>> {
  return readPdfWith(library(), bytes);
}
