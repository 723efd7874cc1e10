import { ok, refuse, type Result } from '../../../kernel/result.js';
import { t2CellKeys, type CellKey, type ReportFormat } from '../../../law/report-format/index.js';

/** Amounts in 万元: decimals allowed. */
const AMOUNTS = ['t2.charges.amount', 't2.procurement.amount'];
/** 本年增/减 of the trial format: may be negative. */
const CHANGES = /^t2\.\w+\.change$/;

/**
 * A figure that may be typed: of table `t2` alone, where no record stands behind it; `t3` and `t4` are counted from the
 * ledger and cannot be typed. Counts are whole and not negative; amounts may have decimals. Refuses `report.cell`.
 */
export function checkTypedCell(format: ReportFormat, cell: CellKey, value: number): Result<number> {
  if (!t2CellKeys(format).includes(cell)) return refuse('report.cell', { cell, kind: '本年度格式表二中的一格' });
  const amount = AMOUNTS.includes(cell);
  const mayBeNegative = CHANGES.test(cell);
  if (amount || cell === 't2.charges.change') {
    const whole = Math.round(value * 1_000_000) / 1_000_000;
    const fits = Number.isFinite(value) && Math.abs(value) < 1e11 && whole === value && (mayBeNegative || value >= 0);
    return fits ? ok(value) : refuse('report.cell', { cell, kind: '金额（万元，至多六位小数）' });
  }
  if (!Number.isSafeInteger(value) || Math.abs(value) >= 1e11) return refuse('report.cell', { cell, kind: '整数' });
  if (value < 0 && !mayBeNegative) return refuse('report.cell', { cell, kind: '不小于 0 的整数' });
  return ok(value);
}
