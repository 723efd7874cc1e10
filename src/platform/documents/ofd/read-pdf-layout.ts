import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type * as pdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OperatorReader, type Operator, type PdfGlyph, type ShownText } from './draw-operators.js';
import type { FixedLayout, LayoutFont, LayoutPage, LayoutText, OutlineEntry } from './fixed-layout.js';
import { mapToUnicode, type UnicodeFont, type UsedGlyph } from './unicode-font.js';

const MM = 25.4 / 72;

type PdfJs = typeof pdfJs;

interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly items: OperatorReader['items'];
}

/** A font as pdf.js keeps it: a whole OpenType file of the glyphs embedded, found by codes of its own. */
interface PdfFont {
  readonly name: string;
  readonly data: Uint8Array;
  readonly isSerifFont: boolean;
}

/**
 * The layout of a PDF that this program made: every glyph and line where the PDF has it, in millimetres, with its fonts and
 * outline. Throws where a page has what the layout cannot say.
 */
export async function readPdfLayout(bytes: Uint8Array): Promise<FixedLayout> {
  const pdfjs = await loadPdfJs();
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    // The library takes the memory for its own.
    data: new Uint8Array(bytes),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    // Keeps the font files, which a browser would not need any more.
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWasm: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    const fonts = new Map<string, PdfFont>();
    const pages: ReadPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await readPage(pdfjs, await pdf.getPage(number), fonts));
    }
    return { ...settle(pages, fonts), outline: await readOutline(pdf, pages, await pdf.getOutline()) };
  } finally {
    await task.destroy();
  }
}

async function loadPdfJs(): Promise<PdfJs> {
  // Only drawing needs it, but the library makes one while loading.
  globalThis.DOMMatrix ??= class {} as typeof DOMMatrix;
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function readPage(pdfjs: PdfJs, page: PDFPageProxy, fonts: Map<string, PdfFont>): Promise<ReadPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const reader = new OperatorReader([MM, 0, 0, -MM, -left * MM, top * MM]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Map(Object.entries(pdfjs.OPS).map(([name, number]) => [number, name]));
  for (const [index, number] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    const operator: Operator = { name: names.get(number) ?? String(number), args: Array.isArray(args) ? args : [] };
    reader.take(operator);
    const font = String(operator.args[0]);
    if (operator.name === 'setFont' && !fonts.has(font)) fonts.set(font, await fontOf(page, font));
  }
  return { width: (right - left) * MM, height: (top - bottom) * MM, items: reader.items };
}

async function fontOf(page: PDFPageProxy, id: string): Promise<PdfFont> {
  const found = await new Promise<unknown>((resolve) => void page.commonObjs.get(id, resolve));
  const { name, data, isSerifFont } = found as Partial<PdfFont>;
  if (name === undefined || !(data instanceof Uint8Array)) throw new Error(`the PDF does not embed its font ${id}`);
  // `ABCDEF+` marks a subset (ISO 32000, 9.9.2).
  return { name: name.replace(/^[A-Z]{6}\+/, ''), data, isSerifFont: isSerifFont === true };
}

/** Fonts in the order of their first use, made to find glyphs by character, and pages that refer to them. */
function settle(pages: readonly ReadPage[], fonts: ReadonlyMap<string, PdfFont>): Omit<FixedLayout, 'outline'> {
  const shown = pages.flatMap(({ items }) => items.filter((item): item is ShownText => item.kind === 'text'));
  const made = new Map<string, { readonly font: LayoutFont; readonly unicode: UnicodeFont; readonly index: number }>();
  for (const [id, { name, data, isSerifFont }] of fonts) {
    const used = shown
      .filter(({ font }) => font === id)
      .flatMap(({ glyphs }) => glyphs.map(({ glyph }) => usedGlyph(glyph)));
    if (used.length === 0) continue;
    const unicode = mapToUnicode(data, used);
    const font = { name, bold: /bold|heavy|black/i.test(name), serif: isSerifFont, file: unicode.file };
    made.set(id, { font, unicode, index: made.size });
  }
  const textOf = ({ font: id, glyphs, ...rest }: ShownText): LayoutText => {
    const font = made.get(id);
    if (!font) throw new Error(`text in the unknown font ${id}`);
    return {
      ...rest,
      font: font.index,
      glyphs: glyphs.map(({ glyph, x }) => {
        const used = usedGlyph(glyph);
        const glyphId = font.unicode.glyphIdOf(used);
        return { text: used.text, x, ...(glyphId === undefined ? {} : { glyphId }) };
      }),
    };
  };
  return {
    fonts: [...made.values()].map(({ font }) => font),
    pages: pages.map(({ width, height, items }): LayoutPage => ({
      width,
      height,
      items: items.map((item) => (item.kind === 'text' ? textOf(item) : item)),
    })),
  };
}

function usedGlyph({ fontChar, unicode }: PdfGlyph): UsedGlyph {
  return { code: fontChar.codePointAt(0) ?? 0, text: saidBy(unicode) };
}

/** Stands for a character that no font has: its box says nothing of what it is. */
const UNKNOWN = '\ufffd';

/**
 * What a glyph says. A radical (康熙部首) and the character it looks like share a glyph, and a font names it for the one that came
 * first: the text always says the character.
 */
function saidBy(unicode: string): string {
  const text = unicode
    .replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/(?![\t\n\r])\p{Cc}|\ufeff/gu, '');
  return text === '' ? UNKNOWN : text;
}

type PdfOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function readOutline(
  pdf: PDFDocumentProxy,
  pages: readonly ReadPage[],
  entries: PdfOutline | null,
): Promise<OutlineEntry[]> {
  const outline: OutlineEntry[] = [];
  for (const { title, dest, items } of entries ?? []) {
    const [target, , left, top] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? [];
    const page = await pdf.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
    outline.push({
      title,
      page,
      left: Number(left ?? 0) * MM,
      top: (pages[page]?.height ?? 0) - Number(top ?? 0) * MM,
      children: await readOutline(pdf, pages, items as PdfOutline),
    });
  }
  return outline;
}
