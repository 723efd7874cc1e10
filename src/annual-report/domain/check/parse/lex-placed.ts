import { looksLikeFigure } from './cell-value.js';
import { columnOf, columnsByFigures, columnsByHead, type ColumnPlace } from './column-places.js';
import { labelKey } from './normalize.js';
import { centreOf, type PlacedText } from './placed-text.js';
import type { TableToken, TokenTable } from './table-token.js';

/** How the heads of a table's columns are told. */
export interface PlacedForm {
  /** Words of a column's head. */
  readonly names: RegExp;
  /** Heads that stand over several columns. */
  readonly spanning: RegExp;
  /** The columns are the same for the whole table. */
  readonly single: boolean;
  /** How many columns a row may have. */
  readonly widths: readonly number[];
}

/** A table of the report has some 300 pieces; more than this is something else. */
const MOST_PIECES = 6000;

interface FigureRow {
  readonly y: number;
  readonly height: number;
  readonly pieces: PlacedText[];
}

/** Figures at one height. */
function figureRows(figures: readonly PlacedText[]): FigureRow[] {
  const rows: FigureRow[] = [];
  for (const piece of [...figures].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) <= Math.min(row.height, piece.height) * 0.5) row.pieces.push(piece);
    else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  return rows;
}

function besideRow(rows: readonly FigureRow[], piece: PlacedText, first: number): number {
  for (let index = first; index < rows.length; index++) {
    const row = rows[index];
    if (!row || row.y - piece.y > row.height) return -1;
    if (Math.abs(row.y - piece.y) <= row.height * 0.5) return index;
  }
  return -1;
}

function rowTokens(row: FigureRow, index: number, columns: readonly ColumnPlace[]): TableToken[] {
  const pieces = [...row.pieces].sort((a, b) => a.left - b.left);
  const loose = pieces.map((piece): TableToken => ({ kind: 'figure', text: piece.text, line: piece.line, row: index }));
  // A row with a figure for every column needs no places: their order from left to right says all.
  if (columns.length === 0 || pieces.length === columns.length) return loose;
  const slots: PlacedText[][] = columns.map(() => []);
  for (const piece of pieces) {
    const slot = slots[columnOf(columns, piece)];
    // Two figures under one head: the places do not hold, and nothing is guessed from them.
    if (!slot || slot.length > 0) return loose;
    slot.push(piece);
  }
  const line = pieces[0]?.line ?? 1;
  return slots.map((slot): TableToken => {
    if (slot.length === 0) return { kind: 'blank', text: '', line, row: index };
    return { kind: 'figure', text: slot[0]?.text ?? '', line: slot[0]?.line ?? line, row: index };
  });
}

/** Pieces of a cell's own text beside or below its figure (a note, a unit), joined to it. */
function withNotes(
  figures: readonly PlacedText[],
  labels: readonly PlacedText[],
  leftEdge: number,
): {
  readonly figures: PlacedText[];
  readonly labels: PlacedText[];
} {
  const joined = [...figures];
  const kept: PlacedText[] = [];
  for (const label of labels) {
    const index = joined.findIndex(
      (figure) =>
        centreOf(label) > leftEdge &&
        label.y >= figure.y - figure.height * 0.5 &&
        label.y - figure.y < figure.height * 4 &&
        label.left < figure.right + figure.height * 0.5 &&
        label.right > figure.left - figure.height * 0.5,
    );
    const figure = joined[index];
    const both = figure ? figure.text + label.text : '';
    const open = figure !== undefined && /[（(][^）)]*$/u.test(figure.text);
    if (figure && (open || /^[（(元万亿件]/u.test(label.text)) && (looksLikeFigure(both) || /[（(]/u.test(both))) {
      joined[index] = { ...figure, text: both };
    } else kept.push(label);
  }
  return { figures: joined, labels: kept };
}

/** Where the columns of figures begin: what stands further left are the labels of rows. Without labels, everywhere. */
function edgeOf(figures: readonly PlacedText[], labels: readonly PlacedText[]): number {
  const rows = figureRows(figures);
  const firstFigure = rows.map((row) => Math.min(...row.pieces.map((piece) => piece.left)));
  const beside = labels.filter((label) => {
    const row = besideRow(rows, label, 0);
    return row >= 0 && label.right <= (firstFigure[row] ?? 0) + 1;
  });
  return beside.length > 0 ? Math.max(...beside.map((label) => label.right)) - 0.5 : Number.NEGATIVE_INFINITY;
}

/** Whether the figures stand under the columns: those above each other under one, and no others under the same. */
function underneath(columns: readonly ColumnPlace[], figures: readonly ColumnPlace[]): boolean {
  const places = figures.map((strip) => columnOf(columns, { left: strip.centre, right: strip.centre }));
  return !places.includes(-1) && new Set(places).size === places.length;
}

/** Goes down a placed table, row by row, keeping the columns its heads have set. */
class PlacedReader {
  readonly tokens: TableToken[] = [];
  private columns: readonly ColumnPlace[];
  private headWords = '';
  private readonly strips: readonly ColumnPlace[];

  constructor(
    private readonly form: PlacedForm,
    private readonly rows: readonly FigureRow[],
    figures: readonly PlacedText[],
    private readonly leftEdge: number,
  ) {
    this.strips = columnsByFigures(figures);
    this.columns = this.complete(this.strips) ? this.strips : [];
  }

  private complete(columns: readonly ColumnPlace[]): boolean {
    return this.form.widths.includes(columns.length);
  }

  /** The heads among the labels above a row, if they name all the columns; then the columns are theirs. */
  private takeHeads(above: readonly PlacedText[]): {
    readonly pieces: ReadonlySet<PlacedText>;
    readonly words: string[];
  } {
    const pieces = above.filter(
      (piece) => centreOf(piece) > this.leftEdge && !this.form.spanning.test(labelKey(piece.text)),
    );
    const named = columnsByHead(pieces, this.form.names);
    if (!this.complete(named)) return { pieces: new Set(), words: [] };
    if (!this.form.single || underneath(named, this.strips)) this.columns = named;
    return { pieces: new Set(pieces), words: named.map((column) => column.head) };
  }

  /** Labels that stand above a row, or beside it; heads come once, from left to right, also where a page repeats them. */
  labels(above: readonly PlacedText[], firstRow: number): void {
    const heads = this.takeHeads(above);
    for (const piece of above) {
      if (!heads.pieces.has(piece)) {
        const beside = besideRow(this.rows, piece, firstRow);
        this.tokens.push({ kind: 'label', text: piece.text, line: piece.line, row: beside >= 0 ? beside : NO_ROW });
      } else if (heads.words.join('|') !== this.headWords) {
        this.headWords = heads.words.join('|');
        for (const text of heads.words) this.tokens.push({ kind: 'label', text, line: piece.line, row: NO_ROW });
      }
    }
  }

  figures(row: FigureRow, index: number): void {
    for (const token of rowTokens(row, index, this.columns)) this.tokens.push(token);
  }
}

/** Row of a token that stands beside no figures. */
const NO_ROW = -1;

/**
 * A table from pieces of text with their places: figures at one height make a row, columns are told by their heads, else
 * by the figures that stand above each other; an empty cell is a place in a row where no figure stands. Labels come in the
 * order of their height, so that wrapped ones surround their row's figures.
 */
export function lexPlaced(pieces: readonly PlacedText[], form: PlacedForm): TokenTable {
  if (pieces.length > MOST_PIECES) return { tokens: [], line: 1, lines: [], places: 'grid' };
  const isFigure = (piece: PlacedText): boolean => looksLikeFigure(piece.text);
  const allFigures = pieces.filter(isFigure);
  const allLabels = pieces.filter((piece) => !isFigure(piece));
  const leftEdge = edgeOf(allFigures, allLabels);
  const { figures, labels } = withNotes(allFigures, allLabels, leftEdge);
  labels.sort((a, b) => a.y - b.y || a.left - b.left);
  const rows = figureRows(figures);
  const reader = new PlacedReader(form, rows, figures, leftEdge);
  let next = 0;
  rows.forEach((row, index) => {
    const start = next;
    while (next < labels.length && (labels[next]?.y ?? 0) <= row.y + row.height * 0.5) next++;
    reader.labels(labels.slice(start, next), Math.max(index - 1, 0));
    reader.figures(row, index);
  });
  reader.labels(labels.slice(next), Math.max(rows.length - 1, 0));
  const lines = [...new Set(pieces.map((piece) => piece.line))].sort((a, b) => a - b);
  return { tokens: reader.tokens, line: lines[0] ?? 1, lines, places: 'grid' };
}
