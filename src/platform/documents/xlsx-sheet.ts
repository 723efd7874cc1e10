import type { Cell, CellValue, Worksheet } from 'exceljs';
import { displayDate, displayNumber } from './display-number.js';

/** A cell of a sheet, merged cells once; rows and columns counted as shown, hidden ones left out. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly text: string;
  /** Has a line on some side: part of a table even where it is empty. */
  readonly bordered: boolean;
}

/** Columns looked at; a report has fewer than twenty. */
const COLUMNS = 500;

/** The shown cells of a sheet by rows: those with text, and empty ones with a border. */
export function sheetRows(sheet: Worksheet): SheetCell[][] {
  const rows: SheetCell[][] = [];
  const masters = new Map<string, SheetCell>();
  const columnShown = (column: number) => sheet.getColumn(column).hidden !== true;
  sheet.eachRow((row) => {
    if (row.hidden) return;
    const cells: SheetCell[] = [];
    const last = Math.min(row.cellCount, COLUMNS);
    for (let column = 1; column <= last; column++) {
      const cell = row.findCell(column);
      if (cell === undefined || !columnShown(column)) continue;
      const master = masters.get(cell.master.address);
      if (cell.isMerged && master !== undefined) {
        master.rowSpan = Math.max(master.rowSpan, row.number - master.row + 1);
        master.columnSpan = Math.max(master.columnSpan, column - master.column + 1);
        continue;
      }
      const text = cellText(cell.master);
      const bordered = Object.values(cell.border ?? {}).some((side) => side?.style !== undefined);
      if (text === '' && !bordered) continue;
      const shown: SheetCell = { row: row.number, column, rowSpan: 1, columnSpan: 1, text, bordered };
      masters.set(cell.master.address, shown);
      cells.push(shown);
    }
    if (cells.length > 0) rows.push(cells);
  });
  return rows;
}

/** What the cell shows: the cached result of a formula, rich text without its looks, numbers and dates by their format. */
export function cellText(cell: Cell): string {
  return valueText(cell.value, cell.numFmt ?? '');
}

function valueText(value: CellValue | undefined, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return displayNumber(value, format);
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return displayDate(value, format);
  if ('richText' in value)
    return value.richText
      .map((run) => run.text)
      .join('')
      .trim();
  if ('error' in value) return String(value.error);
  if ('text' in value) return valueText(value.text as CellValue, format);
  if ('result' in value) return valueText(value.result as CellValue, format);
  return '';
}
