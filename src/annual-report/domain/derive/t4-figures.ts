import type { CellKey, ReportFormat } from '../../../law/report-format/index.js';

/** How many disputes stood so in a year: ended in it with a result, or `pending` at its end. */
export interface T4Count {
  readonly kind: string;
  readonly standing: 'upheld' | 'corrected' | 'other' | 'pending';
  readonly count: number;
}

/** Table `t4` from counts; each row's total is the sum of its four. */
export function t4Figures(format: ReportFormat, counts: readonly T4Count[]): Record<CellKey, number> {
  const cells: Record<CellKey, number> = {};
  for (const row of format.t4) for (const column of format.t4Columns) cells[`t4.${row.key}.${column.key}`] = 0;
  for (const { kind, standing, count } of counts) {
    for (const key of [`t4.${kind}.${standing}`, `t4.${kind}.total`]) {
      const before = cells[key];
      if (before === undefined) throw new Error(`no cell ${key} on the form of ${format.id}`);
      cells[key] = before + count;
    }
  }
  return cells;
}
