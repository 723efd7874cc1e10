import { readCellValue } from './cell-value.js';
import type { TableToken } from './table-token.js';

/** Whether the last figure of a row is the sum of the others. */
export function addsUp(row: readonly TableToken[]): boolean {
  const values = row.map((token) => readCellValue(token.text).value);
  const parts = values.slice(0, -1).reduce<number | null>((sum, v) => (sum === null || v === null ? null : sum + v), 0);
  return parts !== null && parts === values.at(-1);
}
