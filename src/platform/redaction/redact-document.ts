import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Area } from './area.js';
import { foldPage } from './find-text.js';
import { keptGlyphs } from './kept-glyphs.js';
import { glyphLines } from './lines.js';
import { REDACTION_LIMITS } from './limits.js';
import { withPdf } from './open-pdf.js';
import { packPicture } from './page-picture.js';
import { pixelsOn, readGlyphs, sizeOf, withScene } from './page-scene.js';
import { placeholders } from './placeholders.js';
import {
  planRedaction,
  type ReadPage,
  type RedactionOrder,
  type Remains,
  type WithheldArea,
} from './plan-redaction.js';
import type { RedactionProof } from './proof.js';
import { proveRedaction } from './prove-redaction.js';
import { TextCodes } from './text-codes.js';
import { textLayer } from './text-layer.js';
import { writePdf, type PageSheet } from './write-pdf.js';

/** A file built anew. */
export interface Rebuilt {
  readonly kind: 'made';
  readonly pdf: Uint8Array;
  /** All areas withheld: those given, and those found. */
  readonly areas: readonly WithheldArea[];
  readonly proof: RedactionProof;
}

export type Redaction = Rebuilt | Remains;

/**
 * Makes a new PDF without what is to be withheld, and proves it. Every page is built anew as a picture with the text
 * that remains behind it. Refuses as `withPdf`, `redaction.nothing`, `redaction.area`, `redaction.string`,
 * `file.too-complex`.
 */
export async function redactDocument(bytes: Uint8Array, order: RedactionOrder): Promise<Result<Redaction>> {
  if (order.areas.length === 0 && order.strings.length === 0) return refuse('redaction.nothing');
  return rebuild(bytes, order);
}

/**
 * Makes a new PDF that shows all that the pages show, and nothing else of the file: no metadata, notes, earlier
 * versions or hidden text. Refuses as `redactDocument`.
 */
export async function rebuildDocument(bytes: Uint8Array): Promise<Result<Rebuilt>> {
  const rebuilt = await rebuild(bytes, { areas: [], strings: [] });
  if (!rebuilt.ok) return rebuilt;
  if (rebuilt.value.kind !== 'made') throw new Error('text remains of a file of which nothing is withheld');
  return ok(rebuilt.value);
}

async function rebuild(bytes: Uint8Array, order: RedactionOrder): Promise<Result<Redaction>> {
  return withPdf<Redaction>(bytes, async (pdf) => {
    const pages = await readAll(pdf);
    if (!pages.ok) return pages;
    const plan = planRedaction(order, pages.value);
    if (!plan.ok) return plan;
    if (plan.value.kind === 'remains') return ok(plan.value);
    const { areas, removed } = plan.value;
    if (areas.length > REDACTION_LIMITS.areas) return tooComplex(`遮盖区域超过 ${REDACTION_LIMITS.areas} 处`);
    const file = await build(pdf, pages.value, areas);
    if (!file.ok) return file;
    const proof = await proveRedaction(file.value, areas, removed);
    return proof.ok ? ok({ kind: 'made', pdf: file.value, areas, proof: proof.value }) : proof;
  });
}

/** Reads the text of every page. Refuses `file.damaged`, `file.too-complex`. */
async function readAll(pdf: PDFDocumentProxy): Promise<Result<ReadPage[]>> {
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const glyphs = await readGlyphs(page);
    characters += glyphs.length;
    if (characters > REDACTION_LIMITS.characters) return tooComplex(`文字超过 ${REDACTION_LIMITS.characters} 个`);
    const lines = glyphLines(glyphs);
    pages.push({ ...sizeOf(page), glyphs, lines, folded: foldPage(number, lines) });
    // Its pictures are decoded again when it is drawn: those of all pages at once would fill the memory.
    page.cleanup();
  }
  return ok(pages);
}

async function build(
  pdf: PDFDocumentProxy,
  pages: readonly ReadPage[],
  areas: readonly Area[],
): Promise<Result<Uint8Array>> {
  const codes = new TextCodes();
  const sheets: PageSheet[] = [];
  let size = 0;
  for (const [index, { width, height, glyphs }] of pages.entries()) {
    const own = areas.filter((area) => area.page === index + 1);
    const page = await pdf.getPage(index + 1);
    const { picture, layer } = await withScene(page, REDACTION_LIMITS.dotsPerInch, own, (canvas) => {
      const pixels = pixelsOn(canvas);
      const kept = keptGlyphs(glyphs, own, { width, height }, pixels);
      const lines = glyphLines([...kept, ...placeholders(own, glyphs)]);
      return { picture: packPicture(canvas, pixels), layer: textLayer(lines, height, codes) };
    });
    if (layer === null) return tooComplex('文字种类过多');
    size += picture.data.length;
    if (size > REDACTION_LIMITS.outputBytes) return tooComplex('生成的文件过大');
    sheets.push({ width, height, picture, layer });
  }
  return ok(await writePdf(sheets, codes));
}

function tooComplex(what: string) {
  return refuse('file.too-complex', { what });
}
