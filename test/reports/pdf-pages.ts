import type { ExtractedDocument, PageBlock, TextPiece } from '../../src/kernel/document-model.js';
import { t2Tables, t3Table, t4Table, type PrintedCell, type PrintedTable } from './grid.js';
import type { ReportModel } from './model.js';
import { closing, HEADINGS, opening } from './prose.js';
import type { LaidOut } from './sheet.js';

export interface PageShape {
  /** Type size in points. */
  readonly size: number;
  /** Where text stands in a cell of several lines. */
  readonly vertical: 'middle' | 'top';
  readonly horizontal: 'centre' | 'left';
  /** Page number at the foot. */
  readonly foot: (page: number) => string;
  /** How much of a page's height the text takes. */
  readonly depth: number;
}

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly key?: string | undefined;
}

const WIDTH = 595;
const LEFT = 60;
const RIGHT = 535;

/** Pieces set on pages, turned into lines as a PDF reader does: by height, then from left to right. */
class Pages {
  private readonly pages: Placed[][] = [[]];
  private y = 80;

  constructor(private readonly shape: PageShape) {}

  private widthOf(text: string): number {
    return [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0) * this.shape.size;
  }

  private get bottom(): number {
    return 80 + this.shape.depth;
  }

  private turn(): void {
    this.pages.push([]);
    this.y = 80;
  }

  private put(text: string, x: number, y: number, key?: string): void {
    if (text !== '') this.pages.at(-1)?.push({ text, x, y, width: this.widthOf(text), key });
  }

  private wrap(text: string, width: number): string[] {
    const size = Math.max(1, Math.floor((width - 4) / this.shape.size));
    if (/^[\d.,]+$/u.test(text)) return [text];
    const lines: string[] = [];
    for (let i = 0; i < text.length; i += size) lines.push(text.slice(i, i + size));
    return lines.length > 0 ? lines : [''];
  }

  paragraph(text: string): void {
    for (const line of this.wrap(text, RIGHT - LEFT)) {
      if (this.y > this.bottom) this.turn();
      this.put(line, LEFT, this.y);
      this.y += this.shape.size * 1.6;
    }
  }

  private cell(cell: PrintedCell, x: number, width: number, top: number, height: number): void {
    const { size, vertical, horizontal } = this.shape;
    const lines = this.wrap(cell.text, width);
    const step = size * 1.25;
    const offset = vertical === 'middle' ? (height - lines.length * step) / 2 : 2;
    lines.forEach((line, index) => {
      const place = horizontal === 'centre' || cell.key ? x + (width - this.widthOf(line)) / 2 : x + 3;
      this.put(line, place, top + Math.max(2, offset) + index * step + size, cell.key);
    });
  }

  /** A table with the widths of its columns; rows are as high as their own cells need, merged ones lie over several. */
  table(table: PrintedTable, widths: readonly number[]): void {
    const total = widths.reduce((sum, width) => sum + width, 0);
    const scale = (RIGHT - LEFT) / total;
    const lefts: number[] = [LEFT];
    widths.forEach((width) => lefts.push((lefts.at(-1) ?? LEFT) + width * scale));
    const taken = table.map(() => new Set<number>());
    const placed = table.map((row, r) => {
      let column = 0;
      return row.map((cell) => {
        while (taken[r]?.has(column)) column++;
        for (let i = 0; i < cell.rowSpan; i++) for (let j = 0; j < cell.columnSpan; j++) taken[r + i]?.add(column + j);
        const at = { cell, left: lefts[column] ?? LEFT, right: lefts[column + cell.columnSpan] ?? RIGHT };
        column += cell.columnSpan;
        return at;
      });
    });
    const step = this.shape.size * 1.25;
    const heights = placed.map((row) =>
      Math.max(
        step + 6,
        ...row
          .filter(({ cell }) => cell.rowSpan === 1)
          .map(({ cell, left, right }) => this.wrap(cell.text, right - left).length * step + 6),
      ),
    );
    let r = 0;
    while (r < placed.length) {
      let end = r;
      let height = 0;
      while (end < placed.length && this.y + height + (heights[end] ?? 0) <= this.bottom) height += heights[end++] ?? 0;
      if (end === r) {
        this.turn();
        continue;
      }
      let top = this.y;
      for (let row = r; row < end; row++) {
        for (const { cell, left, right } of placed[row] ?? []) {
          const over = heights.slice(row, Math.min(row + cell.rowSpan, end)).reduce((sum, h) => sum + h, 0);
          this.cell(cell, left, right - left, top, over);
        }
        top += heights[row] ?? 0;
      }
      this.y = top;
      r = end;
    }
    this.y += this.shape.size * 1.6;
  }

  finish(): { document: ExtractedDocument; places: Map<string, number> } {
    const lines: string[] = [];
    const places = new Map<string, number>();
    const blocks = this.pages.map((pieces, index): PageBlock => {
      const foot = this.shape.foot(index + 1);
      const all = [...pieces, { text: foot, x: WIDTH / 2 - 8, y: 800, width: this.widthOf(foot) }];
      const byHeight = new Map<number, Placed[]>();
      for (const piece of all.sort((a, b) => a.y - b.y)) {
        const near = [...byHeight.keys()].find((y) => Math.abs(y - piece.y) < this.shape.size * 0.5);
        if (near === undefined) byHeight.set(piece.y, [piece]);
        else byHeight.get(near)?.push(piece);
      }
      const made: TextPiece[] = [];
      for (const [, row] of [...byHeight].sort((a, b) => a[0] - b[0])) {
        const ordered = row.sort((a, b) => a.x - b.x);
        lines.push(ordered.map((piece) => piece.text).join('\t'));
        for (const { text, x, y, width, key } of ordered) {
          made.push({ text, x, y, width, height: this.shape.size, line: lines.length });
          if (key && !places.has(key)) places.set(key, lines.length);
        }
      }
      return { kind: 'page', page: index + 1, width: WIDTH, height: 842, pieces: made };
    });
    return { document: { kind: 'pdf', lines, blocks }, places };
  }
}

/** A report as a PDF: its words at their places on pages, empty cells leaving nothing. */
export function layOutPages(model: ReportModel, shape: PageShape): LaidOut {
  const pages = new Pages(shape);
  opening(model).forEach((text) => pages.paragraph(text));
  pages.paragraph(HEADINGS[2]);
  pages.table(t2Tables(model).flat(), [3, 2, 2, 2]);
  pages.paragraph(HEADINGS[3]);
  pages.table(t3Table(model), [0.8, 1.2, 4, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2]);
  pages.paragraph(HEADINGS[4]);
  pages.table(t4Table(model), model.t4InRows ? [3, 1, 1, 1, 1, 1] : Array.from({ length: 15 }, () => 1));
  closing(model).forEach((text) => pages.paragraph(text));
  const { document, places } = pages.finish();
  return { model, document, lines: places };
}
