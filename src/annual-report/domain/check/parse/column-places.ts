import { labelKey } from './normalize.js';
import { centreOf, type PlacedText } from './placed-text.js';

/** A column of a placed table: its middle, and the words of its head where it has one. */
export interface ColumnPlace {
  readonly centre: number;
  readonly head: string;
}

interface Strip {
  left: number;
  right: number;
  readonly pieces: PlacedText[];
}

/** Pieces that stand above each other, as strips from left to right. */
function strips(pieces: readonly PlacedText[]): Strip[] {
  const found: Strip[] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = found.at(-1);
    if (last && piece.left < last.right - 0.5) {
      last.right = Math.max(last.right, piece.right);
      last.pieces.push(piece);
    } else found.push({ left: piece.left, right: piece.right, pieces: [piece] });
  }
  return found;
}

/** Columns by their heads: the pieces of each strip read from top to bottom; only those whose words name a column. */
export function columnsByHead(pieces: readonly PlacedText[], names: RegExp): ColumnPlace[] {
  return strips(pieces).flatMap((strip) => {
    const words = [...strip.pieces].sort((a, b) => a.y - b.y || a.left - b.left).map((piece) => labelKey(piece.text));
    const head = words.join('');
    return names.test(head) ? [{ centre: (strip.left + strip.right) / 2, head }] : [];
  });
}

/** Columns by the figures themselves. */
export function columnsByFigures(figures: readonly PlacedText[]): ColumnPlace[] {
  return strips(figures).map((strip) => ({ centre: (strip.left + strip.right) / 2, head: '' }));
}

/** Index of the column a piece stands in: the nearest, if it is nearer than half the way to the next. */
export function columnOf(columns: readonly ColumnPlace[], piece: Pick<PlacedText, 'left' | 'right'>): number {
  const centre = centreOf(piece);
  let best = -1;
  columns.forEach((column, index) => {
    const distance = Math.abs(column.centre - centre);
    if (best < 0 || distance < Math.abs((columns[best]?.centre ?? 0) - centre)) best = index;
  });
  const place = columns[best]?.centre ?? 0;
  const gaps = columns.filter((_, index) => index !== best).map((column) => Math.abs(column.centre - place));
  const reach = gaps.length > 0 ? Math.min(...gaps) * 0.6 : Number.POSITIVE_INFINITY;
  return Math.abs(place - centre) <= reach ? best : -1;
}
