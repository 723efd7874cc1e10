import type * as PdfJs from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentBlock, ExtractedDocument } from '../../kernel/document-model.js';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { TooComplex } from './document-writer.js';
import { pieceLines } from './pdf-lines.js';
import { piecesOf, type LoosePiece, type TextRun } from './pdf-pieces.js';
import { READ_LIMITS } from './read-limits.js';

interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly LoosePiece[];
}

/** The library as it is had here, and where its tables of characters and fonts are read from. */
export interface PdfLibrary {
  readonly load: () => Promise<Pick<typeof PdfJs, 'getDocument' | 'VerbosityLevel'>>;
  readonly tables: {
    readonly cMapUrl: string;
    readonly standardFontDataUrl: string;
    /** Class of what fetches a table; the library's own where left out. */
    readonly BinaryDataFactory?: object;
  };
}

/**
 * A PDF's text layer: for each page its pieces with their places, and lines in reading order.
 * Refuses `file.encrypted`, `file.scanned` (pictures only), `file.damaged` (also where the end is missing, which the
 * library would mend by leaving pages out).
 */
export async function readPdfWith(library: PdfLibrary, bytes: Buffer): Promise<Result<ExtractedDocument>> {
  if (lacksItsEnd(bytes)) return refuse('file.damaged', { reason: 'PDF 文件不完整' });
  const opened = await openPdf(library, bytes);
  if ('code' in opened) return opened;
  const { pdf, close } = opened;
  try {
    if (pdf.numPages > READ_LIMITS.pages) return refuse('file.too-complex', { what: `超过 ${READ_LIMITS.pages} 页` });
    const pages = await readPages(pdf);
    if (pages === null) return refuse('file.damaged', { reason: 'PDF 页面有误' });
    if (pages.every((page) => page.pieces.length === 0)) return await withoutText(pdf, bytes);
    if (isUnmapped(pages)) return refuse('file.unreadable', { reason: '文字没有对应的字符编码，只能显示，不能提取' });
    return ok(assemble(pages, await titleOf(pdf)));
  } finally {
    await close();
  }
}

async function openPdf(
  { load, tables }: PdfLibrary,
  bytes: Buffer,
): Promise<{ pdf: PDFDocumentProxy; close: () => Promise<void> } | Refusal> {
  const { getDocument, VerbosityLevel } = await load();
  const task = getDocument({
    ...tables,
    // The library takes the memory for its own; a Buffer may share its own with others.
    data: new Uint8Array(bytes),
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return { pdf: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    // The library throws on whatever it cannot make out.
    return encrypted ? refuse('file.encrypted') : refuse('file.damaged', { reason: 'PDF 结构有误' });
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<Page[] | null> {
  const pages: Page[] = [];
  let left: number = READ_LIMITS.pieces;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(pdf, number);
    if (page === null) return null;
    left -= page.pieces.length;
    if (left < 0) throw new TooComplex(`文字片段超过 ${READ_LIMITS.pieces} 个`);
    pages.push(page);
  }
  return pages;
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<Page | null> {
  const page = await orNull(pdf.getPage(number));
  const content = page === null ? null : await orNull(page.getTextContent());
  if (page === null || content === null) return null;
  page.cleanup();
  const view = page.getViewport({ scale: 1 });
  const runs = content.items.filter((item): item is typeof item & TextRun => 'str' in item);
  return {
    width: view.width,
    height: view.height,
    pieces: withoutDoubles(runs.flatMap((run) => piecesOf(run, view.transform as number[]))),
  };
}

/** Bold by printing twice: the same text at almost the same place counts once. */
function withoutDoubles(pieces: readonly LoosePiece[]): LoosePiece[] {
  const seen = new Set<string>();
  return pieces.filter((piece) => {
    const place = (value: number) => Math.round(value / 2);
    const key = `${place(piece.x)} ${place(piece.y)} ${piece.text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function assemble(pages: readonly Page[], title: string): ExtractedDocument {
  const lines: string[] = [];
  const blocks = pages.map((page, index): DocumentBlock => {
    const pieces = pieceLines(page.pieces).flatMap((line) => {
      const number = lines.push(line.text);
      return line.pieces.map((piece) => ({ ...piece, line: number }));
    });
    return { kind: 'page', page: index + 1, width: page.width, height: page.height, pieces };
  });
  const named = title.trim();
  return { kind: 'pdf', lines, blocks, ...(named === '' ? {} : { title: named }) };
}

async function titleOf(pdf: PDFDocumentProxy): Promise<string> {
  const metadata = await orNull(pdf.getMetadata());
  const info = metadata?.info ?? {};
  return 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
}

/** No text at all: a picture of a page, text drawn as outlines, or nothing. */
async function withoutText(pdf: PDFDocumentProxy, bytes: Buffer): Promise<Refusal> {
  if (/\/Subtype\s*\/Image\b/.test(bytes.toString('latin1'))) return refuse('file.scanned');
  const first = await orNull(pdf.getPage(1));
  const operators = first === null ? null : await orNull(first.getOperatorList());
  if (operators === null) return refuse('file.damaged', { reason: 'PDF 页面有误' });
  return operators.fnArray.length > 20 ? refuse('file.scanned') : refuse('file.empty');
}

/** The library rejects with whatever it meets in a part it cannot make out: `null` then. */
function orNull<T>(promise: Promise<T>): Promise<T | null> {
  return promise.catch(() => null);
}

/** Characters of the private area are glyph numbers of a font that does not say what they mean. */
function isUnmapped(pages: readonly Page[]): boolean {
  const text = pages.flatMap((page) => page.pieces.map((piece) => piece.text)).join('');
  const unknown = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return unknown > text.length / 2;
}

function lacksItsEnd(bytes: Buffer): boolean {
  return Math.max(bytes.lastIndexOf('%%EOF'), bytes.lastIndexOf('startxref')) < bytes.lastIndexOf('endobj');
}
