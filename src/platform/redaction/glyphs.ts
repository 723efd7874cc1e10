import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, IDENTITY, multiply, type Matrix } from './matrix.js';
import type { Glyph } from './page-text.js';
import { around, type Rect } from './area.js';
import { underCovers, type Cover } from './covers.js';

/** What the library says of a font; the parts that places of glyphs depend on. */
export interface FontFacts {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly number[];
  readonly isType3Font?: boolean;
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface State {
  ctm: Matrix;
  textMatrix: Matrix;
  font: FontFacts;
  size: number;
  direction: 1 | -1;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Part of a glyph's height above and below its baseline that its ink usually keeps to. */
const ABOVE = 0.86;
const BELOW = 0.14;
/** Text rendering modes without ink (ISO 32000-1, 9.3.6). */
const INVISIBLE = new Set([3, 7]);

/** What of a page the places of its glyphs depend on. */
export interface PageSpace {
  /** Maps the page's own space to the page as shown, one unit a point. */
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
  /** The facts of a font by the library's name for it. */
  readonly fontOf: (name: string) => FontFacts;
  /** Whether what an operator paints is a picture that hides what is under it. */
  readonly hides: (operator: number, args: readonly unknown[]) => boolean;
}

/**
 * Follows a page's drawing operators and tells each glyph with its place, in the order of drawing. Text inside patterns
 * is not followed: it stays in the picture of the page and is no text of it.
 */
export function glyphsOf(operators: Operators, space: PageSpace): Glyph[] {
  const { view, fontOf } = space;
  const glyphs: Glyph[] = [];
  const covers: Cover[] = [];
  const stack: State[] = [];
  let now = startState(view);
  const restore = () => (now = stack.pop() ?? now);
  const move = (x: number, y: number) => {
    now.x = now.lineX += x;
    now.y = now.lineY += y;
  };
  const setFont = (name: string, size: number) => {
    now.font = fontOf(name);
    now.size = Math.abs(size);
    now.direction = size < 0 ? -1 : 1;
  };
  operators.fnArray.forEach((operator, index) => {
    const args = (operators.argsArray[index] ?? []) as unknown[];
    const number = (place: number) => Number(args[place]);
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        stack.push({ ...now });
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        restore();
        break;
      case OPS.transform:
        now.ctm = multiply(now.ctm, args as number[]);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...now });
        if (args[0]) now.ctm = multiply(now.ctm, args[0] as number[]);
        break;
      case OPS.beginAnnotation:
        stack.push({ ...now });
        now = startState(multiply(multiply(view, args[2] as number[]), args[3] as number[]));
        break;
      case OPS.beginText:
        Object.assign(now, { textMatrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 });
        break;
      case OPS.setCharSpacing:
        now.characterSpacing = number(0);
        break;
      case OPS.setWordSpacing:
        now.wordSpacing = number(0);
        break;
      case OPS.setHScale:
        now.scale = number(0) / 100;
        break;
      case OPS.setLeading:
        now.leading = -number(0);
        break;
      case OPS.setTextRise:
        now.rise = number(0);
        break;
      case OPS.setTextRenderingMode:
        now.mode = number(0);
        break;
      case OPS.setFont:
        setFont(String(args[0]), number(1));
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === 'Font' && Array.isArray(value)) setFont(String(value[0]), Number(value[1]));
        }
        break;
      case OPS.moveText:
        move(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        now.leading = number(1);
        move(number(0), number(1));
        break;
      case OPS.nextLine:
        move(0, now.leading);
        break;
      case OPS.setTextMatrix:
        Object.assign(now, { textMatrix: multiply(IDENTITY, args[0] as number[]), x: 0, y: 0, lineX: 0, lineY: 0 });
        break;
      case OPS.showText:
        glyphs.push(...show(now, args[0] as (ShownGlyph | number)[]));
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        if (space.hides(operator, args)) covers.push({ box: unitSquare(now.ctm), over: glyphs.length });
        break;
    }
  });
  return underCovers(glyphs, covers, space);
}

/** A picture is drawn on the square of side 1 of its space. */
function unitSquare(ctm: Matrix): Rect {
  const corners = [apply(ctm, 0, 0), apply(ctm, 1, 0), apply(ctm, 0, 1), apply(ctm, 1, 1)];
  return around(corners.map((corner) => ({ ...corner, width: 0, height: 0 })));
}

function startState(ctm: Matrix): State {
  return {
    ctm,
    textMatrix: IDENTITY,
    font: {},
    size: 0,
    direction: 1,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
}

/** Shows one run: gives its glyphs and moves the state's place to where the next run begins. */
function show(now: State, shown: readonly (ShownGlyph | number)[]): Glyph[] {
  const { font, size, direction } = now;
  const vertical = font.vertical === true;
  const unit = size * (font.fontMatrix?.[0] ?? 0.001);
  const scale = now.scale * direction;
  const space = multiply(multiply(now.ctm, now.textMatrix), [1, 0, 0, 1, now.x, now.y + now.rise]);
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      at += ((vertical ? 1 : -1) * glyph * size) / 1000;
      continue;
    }
    const spacing = (glyph.isSpace ? now.wordSpacing : 0) + now.characterSpacing;
    const metric = glyph.vmetric ?? font.defaultVMetrics;
    const width = vertical && metric ? -(metric[0] ?? -1000) : glyph.width;
    const text = readable(glyph.unicode);
    if (text !== '') {
      const across = (glyph.vmetric ? (metric?.[1] ?? 0) : glyph.width * 0.5) * unit;
      const corner = vertical
        ? { left: -across, right: -across + glyph.width * unit, base: -(at + (metric?.[2] ?? 880) * unit) }
        : { left: at * scale, right: (at + width * unit) * scale, base: 0 };
      glyphs.push(place(now, space, corner, text, vertical));
    }
    at += vertical ? width * unit - spacing * direction : width * unit + spacing * direction;
  }
  if (vertical) now.y -= at;
  else now.x += at * scale;
  return glyphs;
}

function place(
  now: State,
  space: Matrix,
  { left, right, base }: { left: number; right: number; base: number },
  text: string,
  vertical: boolean,
): Glyph {
  const up = now.size * now.direction;
  const start = apply(space, left, base);
  const end = apply(space, right, base);
  const top = apply(space, left, base + up);
  const size = Math.hypot(top.x - start.x, top.y - start.y);
  const advance = Math.hypot(end.x - start.x, end.y - start.y);
  const corners = [left, right].flatMap((x) =>
    [base + up * ABOVE, base - up * BELOW].map((y) => ({ ...apply(space, x, y), width: 0, height: 0 })),
  );
  return {
    text,
    x: start.x,
    y: start.y,
    along: advance > 0 ? [(end.x - start.x) / advance, (end.y - start.y) / advance] : [1, 0],
    advance,
    size,
    box: around(corners),
    loose: INVISIBLE.has(now.mode) || now.font.isType3Font === true || vertical,
    hidden: false,
  };
}

/** Without control characters; the radicals that some fonts give for whole characters (⽅) as those. */
function readable(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff\ufffd]/g, '')
    .replace(/[\u2e80-\u2fd5]/g, (radical) => radical.normalize('NFKC'));
}
