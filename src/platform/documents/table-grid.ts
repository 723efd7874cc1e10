import type { GridCell } from '../../kernel/document-model.js';

/** A cell as a file lists it: its text and how far it spans; where it stands follows from the cells before it. */
export interface SpannedCell {
  readonly text: string;
  /** Columns it covers, at least 1. */
  readonly columnSpan: number;
  /** Rows it covers, at least 1; `Infinity` for the rest of the table. */
  readonly rowSpan: number;
}

export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly Omit<GridCell, 'line'>[];
  /** Where each cell begins in the text read, if that is known. */
  readonly places?: readonly number[];
}

/** Widest span the HTML standard knows; more is an attack or a slip. */
const WIDEST = 1_000;

/**
 * Places rows of spanned cells on a grid as a browser does: each cell takes the next place that no cell from above
 * covers. Rows and columns in which no cell begins are then left out, so that a span of 1000 over three columns is 3.
 */
export function layOutGrid(rows: readonly (readonly SpannedCell[])[]): Grid {
  const placed: Omit<GridCell, 'line'>[] = [];
  /** For each column the first row that is free again. */
  const freeFrom: number[] = [];
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while ((freeFrom[column] ?? 0) > rowIndex) column++;
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, rows.length - rowIndex));
      const wanted = Math.max(1, Math.min(cell.columnSpan, WIDEST));
      let columnSpan = 0;
      // A span that runs into a cell from above stops there.
      while (columnSpan < wanted && (freeFrom[column + columnSpan] ?? 0) <= rowIndex) {
        freeFrom[column + columnSpan] = rowIndex + rowSpan;
        columnSpan++;
      }
      placed.push({ row: rowIndex, column, rowSpan, columnSpan, text: cell.text });
      column += columnSpan;
    }
  });
  return withoutIdleLines(placed);
}

/** Renumbers rows and columns, leaving out those in which no cell begins. */
export function withoutIdleLines(cells: readonly Omit<GridCell, 'line'>[]): Grid {
  const rowAt = rankOf(cells.map((cell) => cell.row));
  const columnAt = rankOf(cells.map((cell) => cell.column));
  return {
    rowCount: rowAt.count,
    columnCount: columnAt.count,
    cells: cells.map((cell) => {
      const row = rowAt.rank(cell.row);
      const column = columnAt.rank(cell.column);
      return {
        row,
        column,
        rowSpan: rowAt.rank(cell.row + cell.rowSpan) - row,
        columnSpan: columnAt.rank(cell.column + cell.columnSpan) - column,
        text: cell.text,
      };
    }),
  };
}

/** How many of the used positions lie before a position. */
function rankOf(positions: readonly number[]): { count: number; rank: (position: number) => number } {
  const used = [...new Set(positions)].sort((a, b) => a - b);
  return {
    count: used.length,
    rank: (position) => {
      let low = 0;
      let high = used.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((used[middle] ?? 0) < position) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
