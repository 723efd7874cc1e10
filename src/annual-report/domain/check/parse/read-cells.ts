import type { CellKey } from '../../../../law/report-format/index.js';
import type { ReadCell } from '../parsed-report.js';
import { readCellValue, type Measure } from './cell-value.js';
import type { TableReading } from './table-reading.js';

function measureOf(table: string, row: string, column: string): Measure {
  if (table !== 't2') return 'count';
  if (column === 'change') return 'change';
  return column === 'amount' && (row === 'charges' || row === 'procurement') ? 'amount' : 'count';
}

/** The cells of a table by key, each with its value, its text and its line. */
export function readCells(
  table: 't2' | 't3' | 't4',
  reading: TableReading,
  amountUnit = '万元',
): (readonly [CellKey, ReadCell])[] {
  return reading.rows.flatMap((row) =>
    Object.entries(row.cells).map(([column, token]): readonly [CellKey, ReadCell] => {
      const key = `${table}.${row.key}.${column}`;
      if (!token || token.kind === 'blank') return [key, { value: null, raw: '', line: row.line }];
      const read = readCellValue(token.text, measureOf(table, row.key, column), amountUnit);
      return [key, { ...read, raw: token.text, line: token.line }];
    }),
  );
}
