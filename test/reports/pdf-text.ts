import { textDocument } from '../../src/annual-report/domain/check/parse/text-document.js';
import { t2Tables, t3Table, t4Table, type PrintedCell, type PrintedTable } from './grid.js';
import type { ReportModel } from './model.js';
import { closing, HEADINGS, opening } from './prose.js';
import { Sheet, type LaidOut } from './sheet.js';

/** Where a row's figures stand by its label, which may be wrapped over lines. */
export type FiguresAt = 'above' | 'below' | 'inside' | 'first line' | 'last line';

export interface PdfTextShape {
  readonly figuresAt: FiguresAt;
  /** Characters a line of a label holds. */
  readonly wrap: number;
  /** Labels set vertically lie scattered between the rows, in pieces of so many characters. */
  readonly scatter: number;
  /** A page number after so many rows of a table. */
  readonly pageEvery: number;
  readonly pageNumber: (page: number) => string;
  /** Seed of where the scattered pieces come to lie. */
  readonly seed: number;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let i = 0; i < text.length; i += width) lines.push(text.slice(i, i + width));
  return lines;
}

function randomOf(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

class PdfText {
  private rows = 0;
  private page = 1;

  constructor(
    private readonly sheet: Sheet,
    private readonly shape: PdfTextShape,
  ) {}

  private turnPage(): void {
    this.rows++;
    if (this.rows % this.shape.pageEvery === 0) this.sheet.line(this.shape.pageNumber(++this.page));
  }

  /** One row: label lines, and the figures where the shape has them; `loose` pieces of vertical labels come before it. */
  row(label: string, figures: readonly PrintedCell[], loose: readonly string[]): void {
    const { figuresAt, wrap } = this.shape;
    const keys = figures.map((cell) => cell.key);
    const numbers = figures.map((cell) => cell.text).join(' ');
    const lines = wrapped(label, wrap);
    loose.forEach((piece) => this.sheet.line(piece));
    const middle = Math.floor(lines.length / 2);
    if (figuresAt === 'above') this.sheet.cells(numbers, keys);
    lines.forEach((line, index) => {
      const beside =
        (figuresAt === 'first line' && index === 0) ||
        (figuresAt === 'last line' && index === lines.length - 1) ||
        (figuresAt === 'inside' && lines.length === 1);
      if (figuresAt === 'inside' && lines.length > 1 && index === middle) this.sheet.cells(numbers, keys);
      if (beside) this.sheet.cells(`${line} ${numbers}`, keys);
      else this.sheet.line(line);
    });
    if (figuresAt === 'below') this.sheet.cells(numbers, keys);
    this.turnPage();
  }

  head(cells: readonly PrintedCell[], width: number): void {
    for (const cell of cells) wrapped(cell.text, width).forEach((line) => this.sheet.line(line));
  }

  table(table: PrintedTable): void {
    const random = randomOf(this.shape.seed);
    const loose: string[] = [];
    for (const row of table) {
      const figures = row.filter((cell) => cell.key !== undefined);
      if (figures.length === 0) {
        this.head(row, row.length > 4 ? 2 : 12);
        continue;
      }
      const labels = row.filter((cell) => cell.key === undefined);
      const own = labels.at(-1);
      if (!own) {
        this.sheet.cells(
          figures.map((cell) => cell.text).join(' '),
          figures.map((cell) => cell.key),
        );
        continue;
      }
      for (const label of labels.slice(0, -1)) loose.push(...wrapped(label.text, this.shape.scatter));
      const now: string[] = [];
      while (loose.length > 0 && random() < 0.5) now.push(loose.shift() ?? '');
      this.row(own.text, figures, now);
    }
    loose.forEach((piece) => this.sheet.line(piece));
  }
}

/** A report as its text comes when copied from a PDF: no structure left but lines and spaces. */
export function layOutPdfText(model: ReportModel, shape: PdfTextShape): LaidOut {
  const sheet = new Sheet();
  const pdf = new PdfText(sheet, shape);
  const say = (text: string): void => wrapped(text, 38).forEach((line) => sheet.line(line));
  opening(model).forEach(say);
  say(HEADINGS[2]);
  t2Tables(model).forEach((table) => pdf.table(table));
  say(HEADINGS[3]);
  pdf.table(t3Table(model));
  say(HEADINGS[4]);
  pdf.table(t4Table(model));
  closing(model).forEach(say);
  return { model, document: textDocument(sheet.lines.join('\n')), lines: sheet.places };
}
