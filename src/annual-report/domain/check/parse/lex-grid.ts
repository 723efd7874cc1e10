import type { TableBlock } from '../../../../kernel/document-model.js';
import { cellToken } from './text-cells.js';
import type { TableToken } from './table-token.js';

/** Cells of a table whose structure the file gives, in reading order, with their columns. `rowsBefore` keeps the rows of several tables apart. */
export function lexGrid(table: TableBlock, rowsBefore: number): TableToken[] {
  return [...table.cells]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((cell) => ({
      ...cellToken(cell.text, cell.line, rowsBefore + cell.row),
      left: cell.column,
      right: cell.column + cell.columnSpan,
    }));
}
