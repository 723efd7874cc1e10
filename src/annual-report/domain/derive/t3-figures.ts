import { APPLICANT_COLUMNS, outcomeRows, type CellKey, type ReportFormat } from '../../../law/report-format/index.js';

/** How many applications of a year came in one way and went out another, by applicant column. */
export interface T3Count {
  /** `received` in the year of first receipt, `carriedIn` in later years. */
  readonly inflow: 'received' | 'carriedIn';
  /** The outcome of a reply issued in the year, or `carriedOut` where it was open at its end. */
  readonly outflow: string;
  readonly column: string;
  readonly count: number;
}

const COLUMNS: ReadonlySet<string> = new Set(APPLICANT_COLUMNS);

/**
 * Table `t3` from counts: each application stands in one inflow and one outflow cell, so that 一 + 二 = 三（七） + 四 holds
 * by construction. A trial-format year has one row 其他处理 where the format in force has three.
 */
export function t3Figures(format: ReportFormat, counts: readonly T3Count[]): Record<CellKey, number> {
  const outcomes = new Set(outcomeRows(format));
  const cells: Record<CellKey, number> = {};
  for (const row of format.t3) for (const column of format.t3Columns) cells[`t3.${row.key}.${column.key}`] = 0;
  const add = (row: string, column: string, count: number) => {
    const key = `t3.${row}.${column}`;
    const before = cells[key];
    if (before === undefined) throw new Error(`no cell ${key} on the form of ${format.id}`);
    cells[key] = before + count;
  };
  for (const { inflow, outflow, column, count } of counts) {
    if (!COLUMNS.has(column)) throw new Error(`no applicant column ${column}`);
    add(inflow, column, count);
    const row = rowOf(outflow, outcomes);
    add(row, column, count);
    if (row !== 'carriedOut') add('handled', column, count);
  }
  for (const row of format.t3) {
    for (const column of APPLICANT_COLUMNS) add(row.key, 'total', cells[`t3.${row.key}.${column}`] ?? 0);
  }
  return cells;
}

/** The row of `t3` that an outflow stands in on the form of a format. */
export function outflowRow(format: ReportFormat, outflow: string): string {
  return rowOf(outflow, new Set(outcomeRows(format)));
}

function rowOf(outflow: string, outcomes: ReadonlySet<string>): string {
  if (outflow === 'carriedOut' || outcomes.has(outflow)) return outflow;
  return outflow.startsWith('other.') ? 'other.other' : outflow;
}
