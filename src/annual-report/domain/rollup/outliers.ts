import { allCellKeys, outcomeRows, type CellKey, type ReportFormat } from '../../../law/report-format/index.js';
import type { Figures } from './member-figures.js';

/** Below this a figure may jump as it likes: of two, ten is five times as much and says nothing. */
export const OUTLIER_FLOOR = 20;
/** So many times last year's figure, or so small a part of it, is asked about. */
export const OUTLIER_TIMES = 5;

/** A figure of a member that wants looking at (异常提示); it may be right. */
export type Outlier =
  /** Every cell is 0 or blank. */
  | { readonly kind: 'allZero' }
  /** At least five times last year's, or at most a fifth of it, the larger of the two being 20 or more. */
  | { readonly kind: 'jump'; readonly cell: CellKey; readonly before: number; readonly now: number }
  /** What came in is not what went out (一＋二＝三＋四). */
  | { readonly kind: 'balance'; readonly column: string; readonly came: number; readonly went: number };

/** What stands out in a member's figures, beside its own of the year before where they are known. */
export function outliersOf(format: ReportFormat, cells: Figures, before: Figures | null): Outlier[] {
  const keys = allCellKeys(format);
  if (keys.every((cell) => valueIn(cells, cell) === 0)) return [{ kind: 'allZero' }];
  return [...unbalanced(format, cells), ...(before ? jumps(keys, cells, before) : [])];
}

const valueIn = (cells: Figures, cell: CellKey) => cells[cell] ?? 0;

function unbalanced(format: ReportFormat, cells: Figures): Outlier[] {
  const outcomes = outcomeRows(format);
  return format.t3Columns.flatMap(({ key: column }): Outlier[] => {
    const at = (row: string) => valueIn(cells, `t3.${row}.${column}`);
    const came = at('received') + at('carriedIn');
    const went = outcomes.reduce((sum, row) => sum + at(row), 0) + at('carriedOut');
    return came === went ? [] : [{ kind: 'balance', column, came, went }];
  });
}

function jumps(keys: readonly CellKey[], cells: Figures, before: Figures): Outlier[] {
  return keys.flatMap((cell): Outlier[] => {
    const [was, is] = [valueIn(before, cell), valueIn(cells, cell)];
    return hasJumped(was, is) ? [{ kind: 'jump', cell, before: was, now: is }] : [];
  });
}

/** Is a figure at least five times that of the year before, or at most a fifth of it, the larger of the two being 20 or more. */
export function hasJumped(before: number, now: number): boolean {
  const [was, is] = [Math.abs(before), Math.abs(now)];
  const [less, more] = was < is ? [was, is] : [is, was];
  return more >= OUTLIER_FLOOR && more >= less * OUTLIER_TIMES;
}
