import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { grow, type Rect } from './area.js';
import { glyphsOf, type FontFacts } from './glyphs.js';
import { REDACTION_LIMITS } from './limits.js';
import type { Matrix } from './matrix.js';
import { isOpaquePicture } from './opaque-picture.js';
import type { Glyph } from './page-text.js';
import type { Pixels } from './pixels.js';

/** Points by which the paint goes over an area's edges at least: the ink of a glyph may stand out of its box. */
const BLEED = 0.75;
/** The same as a share of the height of a line, for large letters; an area over many lines goes over by no more. */
const BLEED_OF_LINE = 0.07;
const LINE = 24;
const PAINT = '#000000';

/** A page as shown: its size in points, turned as it is shown. */
export function sizeOf(page: PDFPageProxy): { width: number; height: number } {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

/** Every glyph on a page, form fields and notes included as they are shown. Throws what the library throws. */
export async function readGlyphs(page: PDFPageProxy): Promise<Glyph[]> {
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
  const { width, height } = sizeOf(page);
  const glyphs = glyphsOf(operators, {
    view: page.getViewport({ scale: 1 }).transform as unknown as Matrix,
    width,
    height,
    fontOf: (name) => fontFacts(page, name),
    hides: (operator, args) => isOpaquePicture(page, operator, args),
  });
  return glyphs.filter(({ box }) => box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0);
}

function fontFacts(page: PDFPageProxy, name: string): FontFacts {
  return page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontFacts) : {};
}

/** Pixels a point, so that the page is as fine as asked for and not larger than allowed. */
export function scaleOf({ width, height }: { width: number; height: number }, dotsPerInch: number): number {
  const wanted = dotsPerInch / 72;
  return Math.min(wanted, Math.sqrt(REDACTION_LIMITS.pixels / (width * height)));
}

/**
 * Draws a page on white, paints the areas over it and does the work with the canvas. Its memory is given back at once:
 * the engine's own count does not see it, and a hundred pages would fill the process before it is collected.
 */
export async function withScene<T>(
  page: PDFPageProxy,
  dotsPerInch: number,
  areas: readonly Rect[],
  work: (canvas: Canvas) => T,
): Promise<T> {
  const canvas = await drawScene(page, dotsPerInch, areas);
  try {
    return work(canvas);
  } finally {
    canvas.width = 1;
    canvas.height = 1;
    page.cleanup();
  }
}

/** The canvas's pixels where they lie, without a copy: good only within the work of `withScene`. */
export function pixelsOn(canvas: Canvas): Pixels {
  const { width, height } = canvas;
  return { width, height, data: canvas.data() };
}

async function drawScene(page: PDFPageProxy, dotsPerInch: number, areas: readonly Rect[]): Promise<Canvas> {
  const size = sizeOf(page);
  const scale = scaleOf(size, dotsPerInch);
  const canvas = createCanvas(
    Math.max(1, Math.round(size.width * scale)),
    Math.max(1, Math.round(size.height * scale)),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  await page.render({
    // The library's types know the browser's canvas alone; this one does the same.
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport: page.getViewport({ scale }),
    annotationMode: AnnotationMode.ENABLE,
  }).promise;
  context.restore();
  paint(canvas, size, areas);
  return canvas;
}

function paint(canvas: Canvas, size: { width: number; height: number }, areas: readonly Rect[]): void {
  const context = canvas.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = PAINT;
  for (const area of areas) {
    const { left, top, right, bottom } = pixelsOf(grow(area, bleedOf(area)), size, canvas);
    context.fillRect(left, top, right - left, bottom - top);
  }
}

function bleedOf({ height }: Rect): number {
  return Math.max(BLEED, BLEED_OF_LINE * Math.min(height, LINE));
}

/** A rectangle of a page in whole pixels of its picture, rounded outwards and kept inside. */
export function pixelsOf(
  rect: Rect,
  size: { width: number; height: number },
  picture: { width: number; height: number },
): { left: number; top: number; right: number; bottom: number } {
  const [scaleX, scaleY] = [picture.width / size.width, picture.height / size.height];
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    left: clamp(Math.floor(rect.x * scaleX), picture.width),
    top: clamp(Math.floor(rect.y * scaleY), picture.height),
    right: clamp(Math.ceil((rect.x + rect.width) * scaleX), picture.width),
    bottom: clamp(Math.ceil((rect.y + rect.height) * scaleY), picture.height),
  };
}
