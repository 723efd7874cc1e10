import { REPORT_FORMATS, type CellKey, type FormatId } from '../../../law/report-format/index.js';
import { layT2 } from './layout-t2.js';
import { layT3 } from './layout-t3.js';
import { layT4 } from './layout-t4.js';
import type { FigureCell, FormTable, TableId } from './types.js';

export { placeCells, type PlacedCell } from './place-cells.js';
export * from './types.js';

/**
 * The tables of the official form (统计表样式), 国办公开办函〔2019〕60号 and 〔2021〕30号, as rows of printed cells with
 * their merges: what the Word file, the portal's tables and the console's fields are all drawn from.
 */
export function layForm(format: FormatId): Readonly<Record<TableId, FormTable>> {
  const data = REPORT_FORMATS[format];
  return { t2: layT2(data), t3: layT3(data), t4: layT4(data) };
}

/** Every place for a figure in a table, in the order of the form. */
export function figuresOf(table: FormTable): FigureCell[] {
  return table.rows.flatMap((row) => row.cells.filter((cell): cell is FigureCell => cell.kind === 'figure'));
}

/** The name in words of every cell of a format: `t3.granted.natural` is `三（一）予以公开，自然人`. */
export function cellNames(format: FormatId): ReadonlyMap<CellKey, string> {
  return new Map(
    Object.values(layForm(format)).flatMap((table) => figuresOf(table).map((cell) => [cell.cellKey, cell.label])),
  );
}
