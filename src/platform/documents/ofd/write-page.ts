import { isBlank } from './blank.js';
import type { LayoutGlyph, LayoutPage, LayoutPath, LayoutText, PathStep, Rgb } from './fixed-layout.js';
import { element, measure, microns, xmlDocument, xmlText } from './xml.js';

/** Identifiers of a document (`ST_ID`): counted up from 1, none twice. */
export class Identifiers {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** The largest so far (`MaxUnitID`). */
  get last(): number {
    return this.#last;
  }
}

export interface PageIds {
  readonly ids: Identifiers;
  /** Resources in the order of the layout's fonts. */
  readonly fonts: readonly number[];
  /** The resource with a path's colour and width of line. */
  readonly drawParam: (path: LayoutPath) => number;
}

/** How far ink may reach over and under the baseline, in parts of the size. */
const [OVER, UNDER] = [1, 0.3];

/** Content of a page (页对象, GB/T 33190-2016 7.7): one layer, text and lines in the order they are painted. */
export function pageContent(page: LayoutPage, named: PageIds, area: string | null): Buffer {
  const layer = named.ids.next();
  const objects = page.items.flatMap((item) =>
    item.kind === 'text' ? textObjects(item, named) : [pathObject(item, named)],
  );
  return xmlDocument(
    'Page',
    {},
    area ?? '',
    element('Content', {}, element('Layer', { ID: layer, Type: 'Body' }, ...objects)),
  );
}

/** Red, green and blue from 0 to 255; the colour space is RGB where none is named. */
export function colorValue(color: Rgb): string {
  return color.join(' ');
}

/**
 * Text objects (文字对象, 11.2) of a run. One that stands for glyphs by characters says where each begins; a glyph that is not
 * found by its character has an object of its own, which names it.
 */
function textObjects(text: LayoutText, named: PageIds): string[] {
  return piecesOf(text).map((piece) => {
    const [first] = piece.glyphs;
    const left = Math.min(...piece.glyphs.map(({ x }) => x));
    const [margin, top] = [text.size * 0.1, text.baseline - text.size * OVER];
    const box = [left - margin, top, piece.right - left + 2 * margin, text.size * (OVER + UNDER)];
    const at = placesOf(piece).map((x) => microns(x - left + margin));
    const deltas = at.slice(1).map((x, index) => (x - (at[index] ?? 0)) / 1000);
    return element(
      'TextObject',
      {
        ID: named.ids.next(),
        Boundary: box.map(measure).join(' '),
        Font: named.fonts[text.font],
        Size: Math.round(text.size * 10_000) / 10_000,
      },
      element('FillColor', { Value: colorValue(text.color) }),
      first?.glyphId === undefined ? '' : namedGlyph(first, first.glyphId),
      element(
        'TextCode',
        {
          X: (at[0] ?? 0) / 1000,
          Y: measure(text.baseline - top),
          DeltaX: deltas.length === 0 ? undefined : deltas.join(' '),
        },
        xmlText(piece.glyphs.map((glyph) => glyph.text).join('')),
      ),
    );
  });
}

/**
 * Where each character begins. The characters of a ligature share its width evenly: it is one glyph for whoever draws it, and
 * so stays legible for a reader that knows no ligatures.
 */
function placesOf({ glyphs, right }: Piece): number[] {
  return glyphs.flatMap(({ text, x }, index) => {
    const count = [...text].length;
    const end = glyphs[index + 1]?.x ?? right;
    return Array.from({ length: count }, (_, part) => x + ((end - x) * part) / count);
  });
}

/** Which glyph stands for the characters of the object (字形变换, 11.4). */
function namedGlyph({ text }: LayoutGlyph, glyphId: number): string {
  return element(
    'CGTransform',
    { CodePosition: 0, CodeCount: [...text].length, GlyphCount: 1 },
    element('Glyphs', {}, String(glyphId)),
  );
}

interface Piece {
  readonly glyphs: readonly LayoutGlyph[];
  readonly right: number;
}

/**
 * Parts of a run that one object can say without doubt: readers count characters in different ways where one takes two units
 * of UTF-16, so that such a one stands alone, as a named glyph does. Blanks at the ends paint nothing, and readers trim them.
 */
function piecesOf({ glyphs, right }: LayoutText): Piece[] {
  const pieces: LayoutGlyph[][] = [];
  let open = false;
  for (const glyph of glyphs) {
    const alone = glyph.glyphId !== undefined || glyph.text.length !== 1;
    if (open && !alone) pieces.at(-1)?.push(glyph);
    else pieces.push([glyph]);
    open = !alone;
  }
  return pieces.flatMap((piece, index) => {
    const start = piece.findIndex((glyph) => !isBlank(glyph.text));
    const end = piece.findLastIndex((glyph) => !isBlank(glyph.text)) + 1;
    const after = piece[end]?.x ?? pieces[index + 1]?.[0]?.x ?? right;
    return start === -1 ? [] : [{ glyphs: piece.slice(start, end), right: after }];
  });
}

/** A path object (图形, 9.1); its box has room for the width of the line, so that a reader that clips cuts nothing off. */
function pathObject(path: LayoutPath, named: PageIds): string {
  const points = path.steps.flatMap(pointsOf);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const margin = path.lineWidth / 2;
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const box = [left, top, Math.max(...xs) + margin - left, Math.max(...ys) + margin - top];
  const data = path.steps.map(([letter, ...numbers]) => {
    const places = numbers.map((value, index) => measure(value - (index % 2 === 0 ? left : top)));
    return [letter, ...places].join(' ');
  });
  return element(
    'PathObject',
    {
      ID: named.ids.next(),
      Boundary: box.map(measure).join(' '),
      DrawParam: named.drawParam(path),
      ...(path.paint === 'fill' ? { Stroke: false, Fill: true } : {}),
    },
    element('AbbreviatedData', {}, data.join(' ')),
  );
}

function pointsOf([, ...numbers]: PathStep): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[index * 2] ?? 0,
    numbers[index * 2 + 1] ?? 0,
  ]);
}
