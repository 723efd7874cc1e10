import type { FormCell, FormTable } from './types.js';

/** A cell with its place in the grid, from 0. */
export interface PlacedCell {
  readonly cell: FormCell;
  readonly row: number;
  readonly column: number;
}

/** Every cell of a table with the first column it covers, given the merged cells that reach down from above. */
export function placeCells(table: FormTable): PlacedCell[] {
  const covered: number[] = [];
  return table.rows.flatMap(({ cells }, row) => {
    let column = 0;
    const placed = cells.map((cell): PlacedCell => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const start = column;
      for (let i = 0; i < cell.colSpan; i += 1) covered[start + i] = cell.rowSpan;
      column = start + cell.colSpan;
      return { cell, row, column: start };
    });
    covered.forEach((left, each) => (covered[each] = left - 1));
    return placed;
  });
}
