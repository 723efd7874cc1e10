import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';
import type { Element } from 'domhandler';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readCharacterMap, writeCharacterMap } from '../character-map.js';
import { readSfnt, writeSfnt } from '../sfnt.js';
import { all, numbersOf, only, textOf, type OpenedOfd } from './open-ofd.js';

let fontsUsed = 0;

/** Paints a page from what its XML says, with the fonts that the file brings along; `scale` in pixels to the millimetre. */
export function drawOfdPage(ofd: OpenedOfd, index: number, scale: number): Canvas {
  const root = ofd.pages[index]?.root;
  if (!root) throw new Error(`no page ${index}`);
  const area = all(root, 'PhysicalBox')[0] ?? only(ofd.document, 'PhysicalBox');
  const [, , width = 0, height = 0] = numbersOf(textOf(area));
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const families = new Map<string, string>();
  const family = (id: string) => {
    const known = families.get(id);
    if (known !== undefined) return known;
    fontsUsed += 1;
    const name = `ofd-${fontsUsed}`;
    const font = ofd.fonts.get(id);
    if (!font || !GlobalFonts.register(withNumberedGlyphs(font.file), name))
      throw new Error(`the font ${id} cannot be used`);
    families.set(id, name);
    return name;
  };
  const params = new Map(
    ofd.resources.flatMap((each) => all(each, 'DrawParam')).map((each) => [each.attribs.ID, each]),
  );
  for (const object of objectsOf(root)) {
    const [left = 0, top = 0, boxWidth = 0, boxHeight = 0] = numbersOf(object.attribs.Boundary);
    context.save();
    context.scale(scale, scale);
    context.translate(left, top);
    context.beginPath();
    context.rect(0, 0, boxWidth, boxHeight);
    context.clip();
    if (object.name === 'ofd:TextObject') {
      context.fillStyle = rgbOf(only(object, 'FillColor'));
      const size = Number(object.attribs.Size);
      const code = only(object, 'TextCode');
      const deltas = numbersOf(code.attribs.DeltaX);
      let x = Number(code.attribs.X);
      // Large, then made small: the canvas rounds small sizes to whole pixels.
      context.font = `100px ${family(object.attribs.Font ?? '')}`;
      const named = all(object, 'Glyphs').flatMap((each) => numbersOf(textOf(each)));
      const characters = named.length > 0 ? named.map(numberedGlyph) : [...textOf(code)];
      for (const [at, character] of characters.entries()) {
        context.save();
        context.translate(x, Number(code.attribs.Y));
        context.scale(size / 100, size / 100);
        context.fillText(character, 0, 0);
        context.restore();
        x += deltas[at] ?? 0;
      }
    } else {
      const param = params.get(object.attribs.DrawParam);
      if (!param) throw new Error('a path without its way of drawing');
      tracePath(context, textOf(only(object, 'AbbreviatedData')));
      if (object.attribs.Fill === 'true') {
        context.fillStyle = rgbOf(only(param, 'FillColor'));
        context.fill();
      } else {
        context.strokeStyle = rgbOf(only(param, 'StrokeColor'));
        context.lineWidth = Number(param.attribs.LineWidth);
        context.stroke();
      }
    }
    context.restore();
  }
  return canvas;
}

/** Beyond all characters in use: a canvas can only be asked for characters, and an object may name a glyph by its number. */
const NUMBERED = 0xf0000;

function numberedGlyph(id: number): string {
  return String.fromCodePoint(NUMBERED + id);
}

function withNumberedGlyphs(file: Buffer): Buffer {
  const { flavour, tables } = readSfnt(file);
  const [cmap, maxp] = [tables.get('cmap'), tables.get('maxp')];
  if (!cmap || !maxp) throw new Error('no font');
  const numbered = Array.from({ length: maxp.readUInt16BE(4) }, (_, id) => [NUMBERED + id, id] as const);
  const map = writeCharacterMap(new Map([...readCharacterMap(cmap), ...numbered]));
  return writeSfnt({ flavour, tables: new Map([...tables, ['cmap', map]]) });
}

function objectsOf(root: Element): Element[] {
  return all(root, 'Layer').flatMap(({ children }) => children.filter((each): each is Element => each.type === 'tag'));
}

function rgbOf({ attribs }: Element): string {
  return `rgb(${numbersOf(attribs.Value).join(',')})`;
}

function tracePath(context: ReturnType<Canvas['getContext']>, data: string): void {
  for (const [, letter = '', rest = ''] of data.matchAll(/([MLBC])([^MLBC]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbersOf(rest.trim());
    if (letter === 'M') context.moveTo(a, b);
    if (letter === 'L') context.lineTo(a, b);
    if (letter === 'B') context.bezierCurveTo(a, b, c, d, e, f);
    if (letter === 'C') context.closePath();
  }
}

/** The pages of a PDF, painted. */
export async function drawPdf(bytes: Uint8Array, scale: number): Promise<Canvas[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: Canvas[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: (scale * 25.4) / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    // The library asks for a browser's canvas and does with this one.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    pages.push(canvas);
  }
  await task.destroy();
  return pages;
}

/**
 * How far two pictures are apart: of squares of `cell` pixels the largest difference in ink, from 0 (alike) to 1 (white against
 * black). Edges are smoothed in another way by each painter, which a square evens out; a missing or moved glyph does not.
 */
export function largestDifference(one: Canvas, other: Canvas, cell: number): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const [first, second] = [inkOf(one, cell), inkOf(other, cell)];
  return first.reduce((most, ink, index) => Math.max(most, Math.abs(ink - (second[index] ?? 0))), 0);
}

function inkOf(canvas: Canvas, cell: number): number[] {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const columns = Math.ceil(width / cell);
  const ink = Array.from({ length: columns * Math.ceil(height / cell) }, () => 0);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const place = Math.floor(y / cell) * columns + Math.floor(x / cell);
    const bright = ((data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0)) / 765;
    ink[place] = (ink[place] ?? 0) + (1 - bright) / (cell * cell);
  }
  return ink;
}
