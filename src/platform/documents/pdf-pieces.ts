import type { TextPiece } from '../../kernel/document-model.js';

/** A piece not yet put in a line. */
export type LoosePiece = Omit<TextPiece, 'line'>;

/** What the library says of a run of text: its place by a matrix in the page's own space, its width and height in points. */
export interface TextRun {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The matrix of a page's view (its rotation and the turn of the y axis), six numbers. */
export type Matrix = readonly number[];

/**
 * Pieces of one run, with the origin at the top left of the page as shown. The library joins what stands less than
 * about a character apart, so that the cells of a narrow table become one run: it is taken apart again at its spaces,
 * the places estimated from the characters' widths.
 */
export function piecesOf(run: TextRun, view: Matrix): LoosePiece[] {
  const text = run.str.replace(/[\0-\x1f\x7f]/g, '');
  if (text.trim() === '') return [];
  const [a = 0, b = 0, , , e = 0, f = 0] = multiply(view, run.transform);
  const length = Math.hypot(a, b) || 1;
  const [along, down] = [a / length, b / length];
  const height = run.height || length;
  return splitAtSpaces(text, run.width, height).map(({ text: part, offset, width }) => {
    const start = { x: e + along * offset, y: f + down * offset };
    // A piece that runs down or up the page (a turned label) takes its length from top to bottom.
    const upright = Math.abs(along) >= Math.abs(down);
    return {
      text: part,
      x: round(upright ? start.x : Math.min(start.x, start.x + down * height)),
      y: round(upright ? start.y : Math.max(start.y, start.y + down * width)),
      width: round(upright ? width : height),
      height: round(upright ? height : width),
    };
  });
}

function splitAtSpaces(text: string, width: number, height: number): { text: string; offset: number; width: number }[] {
  const words = [...text.matchAll(/\S+/g)];
  const natural = words.reduce((sum, [word]) => sum + naturalWidth(word, height), 0);
  const spaces = text.length - words.reduce((sum, [word]) => sum + word.length, 0);
  if (spaces === 0 || natural === 0) return [{ text: text.trim(), offset: 0, width }];
  // What the characters leave of the run's width lies in its spaces; where they leave nothing, all shrink alike.
  const shrink = Math.min(1, width / natural);
  const space = Math.max(0, width - natural * shrink) / spaces;
  let offset = 0;
  let at = 0;
  return words.map((match) => {
    offset += (match.index - at) * space;
    const piece = { text: match[0], offset, width: naturalWidth(match[0], height) * shrink };
    offset += piece.width;
    at = match.index + match[0].length;
    return piece;
  });
}

/** Chinese characters are as wide as high, Latin letters and figures about half. */
function naturalWidth(word: string, height: number): number {
  let ems = 0;
  for (const character of word) ems += character < '\u2e80' ? 0.5 : 1;
  return ems * height;
}

function multiply(m: Matrix, n: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
