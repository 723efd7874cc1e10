import type { LayoutPath, Rgb } from './fixed-layout.js';
import { apply, combine, IDENTITY, matrixOf, uprightScale, type Matrix } from './matrix.js';
import { PAINT, stepsOf } from './path-steps.js';

/** A glyph as pdf.js hands it out; a number between two of them moves the next one. */
export interface PdfGlyph {
  readonly fontChar: string;
  readonly unicode: string;
  /** In thousandths of the size. */
  readonly width: number;
}

/** A run of text as it was shown, in millimetres. */
export interface ShownText {
  readonly kind: 'text';
  /** Name by which pdf.js knows the font. */
  readonly font: string;
  readonly size: number;
  readonly color: Rgb;
  readonly baseline: number;
  readonly glyphs: readonly { readonly glyph: PdfGlyph; readonly x: number }[];
  readonly right: number;
}

interface State {
  readonly matrix: Matrix;
  readonly fill: Rgb;
  readonly stroke: Rgb;
  readonly lineWidth: number;
}

/** Names and arguments of pdf.js: what a page paints, in order. */
export interface Operator {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What says nothing of the picture, or only how ends and corners of lines look, which square lines of tables have not. */
const SILENT = new Set([
  'dependency',
  'beginMarkedContent',
  'beginMarkedContentProps',
  'endMarkedContent',
  'beginText',
  'endText',
  'setMiterLimit',
  'setLineCap',
  'setLineJoin',
]);

/**
 * Follows the operators of a page of ours and gives its text and lines in millimetres. Throws where the page paints something
 * else (a picture, turned text, a gradient): such a page would come out with a part missing.
 */
export class OperatorReader {
  readonly items: (ShownText | LayoutPath)[] = [];
  #states: State[] = [];
  #state: State;
  #font = '';
  #size = 0;
  #textMatrix: Matrix = IDENTITY;

  /** `toPage` leads from points of the PDF to millimetres from the upper left corner. */
  constructor(toPage: Matrix) {
    this.#state = { matrix: toPage, fill: [0, 0, 0], stroke: [0, 0, 0], lineWidth: 1 };
  }

  take({ name, args }: Operator): void {
    if (SILENT.has(name)) return;
    switch (name) {
      case 'save':
        this.#states.push(this.#state);
        return;
      case 'restore':
        this.#state = this.#states.pop() ?? this.#state;
        return;
      case 'transform':
        return this.#change({ matrix: combine(this.#state.matrix, matrixOf(args)) });
      case 'setFillRGBColor':
        return this.#change({ fill: colorOf(args[0]) });
      case 'setStrokeRGBColor':
        return this.#change({ stroke: colorOf(args[0]) });
      case 'setLineWidth':
        return this.#change({ lineWidth: Number(args[0]) });
      case 'setTextRenderingMode':
        return demand(args[0] === 0, 'text that is not filled');
      case 'setDash':
        return demand((args[0] as readonly number[]).length === 0, 'a dashed line');
      case 'setFont':
        [this.#font, this.#size] = [String(args[0]), Number(args[1])];
        return;
      case 'setTextMatrix':
        this.#textMatrix = matrixOf(args[0]);
        return;
      case 'showText':
        return this.#show(args[0] as readonly (PdfGlyph | number | null)[]);
      case 'constructPath':
        return this.#path(Number(args[0]), args[1] as readonly (ArrayLike<number> | null)[]);
      default:
        throw new Error(`no way to write ${name} in OFD`);
    }
  }

  #change(part: Partial<State>): void {
    this.#state = { ...this.#state, ...part };
  }

  #show(shown: readonly (PdfGlyph | number | null)[]): void {
    const matrix = combine(this.#state.matrix, this.#textMatrix);
    const scale = uprightScale(matrix);
    if (scale === null) throw new Error('no way to write turned text in OFD');
    let along = 0;
    const glyphs: { glyph: PdfGlyph; x: number }[] = [];
    const [left, baseline] = apply(matrix, 0, 0);
    for (const each of shown) {
      if (each === null) continue;
      if (typeof each === 'number') {
        along -= (each / 1000) * this.#size;
        continue;
      }
      glyphs.push({ glyph: each, x: left + along * scale });
      along += (each.width / 1000) * this.#size;
    }
    if (glyphs.length === 0) return;
    const { fill } = this.#state;
    const [size, right] = [this.#size * scale, left + along * scale];
    this.items.push({ kind: 'text', font: this.#font, size, color: fill, baseline, glyphs, right });
  }

  #path(paint: number, [data]: readonly (ArrayLike<number> | null)[]): void {
    const { matrix, fill, stroke, lineWidth } = this.#state;
    if (!data || paint === PAINT.endPath) return;
    const steps = stepsOf(data, matrix);
    if (paint === PAINT.fill) {
      this.items.push({ kind: 'path', paint: 'fill', color: fill, lineWidth: 0, steps });
      return;
    }
    demand(paint === PAINT.stroke, 'a path painted this way');
    const width = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    this.items.push({ kind: 'path', paint: 'stroke', color: stroke, lineWidth: width, steps });
  }
}

function colorOf(value: unknown): Rgb {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(String(value)) ?? [];
  demand(red !== '', `the colour ${String(value)}`);
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function demand(held: boolean, what: string): void {
  if (!held) throw new Error(`no way to write ${what} in OFD`);
}
