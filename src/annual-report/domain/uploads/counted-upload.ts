import { REPORT_FORMATS, t2CellKeys, type CellKey, type ReportFormat } from '../../../law/report-format/index.js';
import { allCellKeys } from '../../../law/report-format/index.js';
import { checkTypedCell } from '../draft/typed-cell.js';
import type { ReportReading } from './report-reading.js';

/** Cells of a reading that keep a member's report from being added up by its file. */
export interface UnfitForSum {
  readonly why: 'format' | 'incomplete';
  readonly cells: readonly CellKey[];
}

/**
 * The figures of a report that a member sent as a file, as typed figures of that member (按报送文件计入): of the format of the
 * year, `t3` and `t4` whole; cells of `t2` may be blank, as they may in a draft. Gives what stands against it otherwise.
 */
export function figuresOfUpload(
  format: ReportFormat,
  reading: Pick<ReportReading, 'format' | 'cells'>,
):
  { readonly ok: true; readonly cells: Record<CellKey, number> } | { readonly ok: false; readonly unfit: UnfitForSum } {
  if (reading.format === null || REPORT_FORMATS[reading.format].id !== format.id) {
    return { ok: false, unfit: { why: 'format', cells: [] } };
  }
  const inT2 = new Set(t2CellKeys(format));
  const cells: Record<CellKey, number> = {};
  const unfit: CellKey[] = [];
  for (const cell of allCellKeys(format)) {
    const value = reading.cells[cell]?.value ?? null;
    if (value === null) {
      if (!inT2.has(cell)) unfit.push(cell);
    } else if (inT2.has(cell) ? checkTypedCell(format, cell, value).ok : Number.isSafeInteger(value) && value >= 0) {
      cells[cell] = value;
    } else unfit.push(cell);
  }
  return unfit.length > 0 ? { ok: false, unfit: { why: 'incomplete', cells: unfit } } : { ok: true, cells };
}
