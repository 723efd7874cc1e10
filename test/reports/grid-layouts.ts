import type { DocumentBlock, GridCell, TableBlock } from '../../src/kernel/document-model.js';
import { t2Tables, t3Table, t4Table, type PrintedTable } from './grid.js';
import type { ReportModel } from './model.js';
import { closing, HEADINGS, opening } from './prose.js';
import type { LaidOut } from './sheet.js';

/** A document under way whose tables keep their structure. */
class GridDocument {
  readonly lines: string[] = [];
  readonly blocks: DocumentBlock[] = [];
  readonly places = new Map<string, number>();

  say(text: string): void {
    this.lines.push(text);
    this.blocks.push({ kind: 'text', text, line: this.lines.length });
  }

  table(printed: PrintedTable): void {
    const taken = new Set<string>();
    const cells: GridCell[] = [];
    let columnCount = 0;
    printed.forEach((row, r) => {
      let column = 0;
      for (const cell of row) {
        while (taken.has(`${r},${column}`)) column++;
        for (let i = 0; i < cell.rowSpan; i++) {
          for (let j = 0; j < cell.columnSpan; j++) taken.add(`${r + i},${column + j}`);
        }
        this.lines.push(cell.text);
        const line = this.lines.length;
        if (cell.key) this.places.set(cell.key, line);
        const { rowSpan, columnSpan, text } = cell;
        cells.push({ row: r, column, rowSpan, columnSpan, text, line });
        column += cell.columnSpan;
        columnCount = Math.max(columnCount, column);
      }
    });
    const block: TableBlock = { kind: 'table', rowCount: printed.length, columnCount, cells };
    this.blocks.push(block);
  }
}

/** How the tables of a report are divided into tables of the file. */
export type Division = 'one a section' | 'one a block' | 'one for all';

/** A Word or HTML report: paragraphs, and tables with their merged cells. */
export function layOutGrid(model: ReportModel, division: Division): LaidOut {
  const document = new GridDocument();
  const heading = (text: string): PrintedTable => [[{ text, rowSpan: 1, columnSpan: 10 }]];
  opening(model).forEach((text) => document.say(text));
  const t2 = t2Tables(model);
  if (division === 'one for all') {
    document.table([
      ...heading(HEADINGS[2]),
      ...t2.flat(),
      ...heading(HEADINGS[3]),
      ...t3Table(model),
      ...heading(HEADINGS[4]),
      ...t4Table(model),
    ]);
  } else {
    document.say(HEADINGS[2]);
    if (division === 'one a block') t2.forEach((table) => document.table(table));
    else document.table(t2.flat());
    document.say(HEADINGS[3]);
    document.table(t3Table(model));
    document.say(HEADINGS[4]);
    document.table(t4Table(model));
  }
  closing(model).forEach((text) => document.say(text));
  const { lines, blocks, places } = document;
  return { model, document: { kind: 'docx', lines, blocks }, lines: places };
}
