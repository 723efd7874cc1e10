import type { CellKey } from '../report-format/index.js';

/** Cells by key. A key that is absent is not on the form at hand; `null` is a cell that is blank or cannot be read. */
export type CellValues = Readonly<Record<CellKey, number | null>>;

/** Amounts carry decimals (万元); two sides closer than this are equal. */
const TOLERANCE = 1e-6;

export function sameValue(a: number, b: number): boolean {
  return Math.abs(a - b) < TOLERANCE;
}
