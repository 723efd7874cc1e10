import { textDocument } from '../../src/annual-report/domain/check/parse/text-document.js';
import { resolveGrid, t2Tables, t3Table, t4Table, type PrintedCell, type PrintedTable } from './grid.js';
import type { ReportModel } from './model.js';
import { closing, HEADINGS, opening } from './prose.js';
import { Sheet, type LaidOut } from './sheet.js';

/** Writes one table on the sheet. */
export type TableWriter = (sheet: Sheet, table: PrintedTable) => void;

/** The whole report with its tables written by `write`. `between` stands between its paragraphs. */
export function layOut(model: ReportModel, write: TableWriter, between: readonly string[] = []): LaidOut {
  const sheet = new Sheet();
  const say = (text: string): void => {
    sheet.line(text);
    between.forEach((line) => sheet.line(line));
  };
  opening(model).forEach(say);
  say(HEADINGS[2]);
  t2Tables(model).forEach((table) => write(sheet, table));
  say(HEADINGS[3]);
  write(sheet, t3Table(model));
  say(HEADINGS[4]);
  write(sheet, t4Table(model));
  closing(model).forEach(say);
  return { model, document: textDocument(sheet.lines.join('\n')), lines: sheet.places };
}

const keysOf = (cells: readonly PrintedCell[]): (string | undefined)[] => cells.map((cell) => cell.key);

/** One cell a line, with `gap` blank lines between; empty cells are lost. */
export function cellALine(gap: number): TableWriter {
  return (sheet, table) => {
    for (const cell of table.flat()) {
      if (cell.text === '') continue;
      sheet.cells(cell.text, [cell.key]);
      for (let i = 0; i < gap; i++) sheet.line('');
    }
  };
}

/** One cell a line, an empty cell an empty line, with `gap` blank lines after each. */
export function lineForEachCell(gap: number): TableWriter {
  return (sheet, table) => {
    for (const cell of table.flat()) {
      sheet.cells(cell.text, [cell.key]);
      for (let i = 0; i < gap; i++) sheet.line('');
    }
  };
}

/** A row a line, cells divided by tabs; what merged cells cover is left out. */
export const tabs: TableWriter = (sheet, table) => {
  for (const row of table) sheet.cells(row.map((cell) => cell.text).join('\t'), keysOf(row));
};

/** A row a line as spreadsheets copy it: every place of the grid, merged places empty. */
export const tabGrid: TableWriter = (sheet, table) => {
  for (const row of resolveGrid(table)) {
    const cells = row.map((place) => (place.origin ? place.cell : { text: '' }));
    sheet.cells(
      cells.map((cell) => cell.text).join('\t'),
      row.map((place) => (place.origin ? place.cell.key : undefined)),
    );
  }
};

/** Each cell begun by a tab, rows parted by an empty line, vertical heads a character a line. */
export const tabIndented: TableWriter = (sheet, table) => {
  for (const row of table) {
    for (const cell of row) {
      const letters = cell.key === undefined && cell.text.length <= 4 ? [...cell.text] : [cell.text];
      letters.forEach((letter, index) => sheet.cells(index === 0 ? `\t${letter}` : letter, [cell.key]));
    }
    sheet.line('');
  }
};

/** `规章 | 0 | 0 | 0 |`, with bars over at the end for merged cells. */
export const bars: TableWriter = (sheet, table) => {
  for (const row of table) {
    const over = row.reduce((sum, cell) => sum + cell.columnSpan - 1, 0);
    sheet.cells(
      `${row.map((cell) => `${cell.text} |`).join(' ')}${over > 0 ? ` ${'|'.repeat(over)}` : ''}`,
      keysOf(row),
    );
  }
};

/** `| 规章 | 0 | 0 | 0 |`, merged bars at the end. */
export const outerBars: TableWriter = (sheet, table) => {
  for (const row of table) {
    const over = row.reduce((sum, cell) => sum + cell.columnSpan - 1, 0);
    sheet.cells(`| ${row.map((cell) => `${cell.text} |`).join(' ')} ${'|'.repeat(over)}`, keysOf(row));
  }
};

/** A cell a line closed by its bar; an empty one is a bar alone, merged cells are bars in a row. */
export const barClosed: TableWriter = (sheet, table) => {
  for (const row of table) {
    for (const cell of row) sheet.cells(cell.text === '' ? '|' : `${cell.text} |`, [cell.key]);
    const over = row.reduce((sum, cell) => sum + cell.columnSpan - 1, 0);
    if (over > 0) sheet.line('|'.repeat(over));
  }
};

/** A cell a line and a bar alone on the line below it. */
export const barBelow: TableWriter = (sheet, table) => {
  for (const cell of table.flat()) {
    if (cell.text !== '') sheet.cells(cell.text, [cell.key]);
    sheet.line('|');
  }
};

/** A row begun by a bar on a line of its own, each cell on a line and closed by its bar. */
export const barOpened: TableWriter = (sheet, table) => {
  for (const row of table) {
    sheet.line('| ');
    for (const cell of row) sheet.cells(` ${cell.text}  | `, [cell.key]);
  }
};

/** Markdown, every place of the grid there, merged places empty. */
export const markdown: TableWriter = (sheet, table) => {
  resolveGrid(table).forEach((row, index) => {
    const texts = row.map((place) => (place.origin ? place.cell.text : ''));
    sheet.cells(
      `| ${texts.join(' | ')} |`,
      row.map((place) => (place.origin ? place.cell.key : undefined)),
    );
    if (index === 0) sheet.line(`|${row.map(() => '---').join('|')}|`);
  });
  sheet.line('');
};

/** Cells divided by spaces; empty cells are lost. */
export const spaces: TableWriter = (sheet, table) => {
  for (const row of table) {
    const filled = row.filter((cell) => cell.text !== '');
    sheet.cells(filled.map((cell) => cell.text).join(' '), keysOf(filled));
  }
};

export const TEXT_LAYOUTS: Readonly<Record<string, TableWriter>> = {
  'a cell a line': cellALine(0),
  'a cell a line, a blank line between': cellALine(1),
  'a line for each cell': lineForEachCell(0),
  'a line for each cell, a blank line between': lineForEachCell(1),
  tabs,
  'tabs, whole grid': tabGrid,
  'cells begun by tabs': tabIndented,
  'rows closed by bars': bars,
  'rows between bars': outerBars,
  'a cell a line closed by a bar': barClosed,
  'a bar alone below each cell': barBelow,
  'rows opened by a bar alone': barOpened,
  markdown,
  spaces,
};

/** Layouts in which an empty cell leaves no trace. */
export const LOSING_BLANKS: ReadonlySet<string> = new Set([
  'a cell a line',
  'a cell a line, a blank line between',
  'spaces',
]);
