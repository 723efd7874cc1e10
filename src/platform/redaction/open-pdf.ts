import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { useFallbackFont } from './fallback-font.js';
import { REDACTION_LIMITS } from './limits.js';
import { isPicture, pageOfPicture } from './picture-page.js';

/**
 * Opens a PDF for drawing, or a picture as a PDF of one page, does the work and closes it. Refuses `file.encrypted`,
 * `file.damaged`, `file.too-complex` (pages, pixels); only for the processes that redact.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (pdf: PDFDocumentProxy) => Promise<Result<T>>,
): Promise<Result<T>> {
  const file = isPicture(bytes) ? await pageOfPicture(bytes) : ok(bytes);
  if (!file.ok) return file;
  useFallbackFont();
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // The library takes the memory for its own.
    data: new Uint8Array(file.value),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    wasmUrl: join(home, 'wasm/'),
    iccUrl: join(home, 'iccs/'),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await opened(task.promise);
    if (!pdf.ok) return pdf;
    const { pages } = REDACTION_LIMITS;
    if (pdf.value.numPages > pages) return refuse('file.too-complex', { what: `超过 ${pages} 页` });
    return await work(pdf.value);
  } finally {
    await task.destroy();
  }
}

async function opened(promise: Promise<PDFDocumentProxy>): Promise<Result<PDFDocumentProxy>> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    // The library throws on whatever it cannot make out.
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return encrypted ? refuse('file.encrypted') : refuse('file.damaged', { reason: 'PDF 结构有误' });
  }
}
