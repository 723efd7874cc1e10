import { t3Figures, type T3Count } from '../../annual-report/domain/derive/t3-figures.js';
import { t4Figures, type T4Count } from '../../annual-report/domain/derive/t4-figures.js';
import { yearOf } from '../../kernel/local-date.js';
import type { CellKey, ReportFormat } from '../../law/report-format/index.js';
import type { DecidedCase, PlannedDispute } from './plan-disputes.js';

/** Counts of a year from the plan itself; the ledger's derivation must give the same (tested). */
export function countYear(
  year: number,
  cases: readonly DecidedCase[],
  disputes: readonly PlannedDispute[],
): { readonly t3: readonly T3Count[]; readonly t4: readonly T4Count[] } {
  const t3 = cases.flatMap(({ counted, receivedOn, reply, column }): T3Count[] => {
    if (!counted) return [];
    const closed = reply ? yearOf(reply.issuedOn) : Infinity;
    if (yearOf(receivedOn) > year || closed < year) return [];
    const inflow = yearOf(receivedOn) === year ? 'received' : 'carriedIn';
    return [{ inflow, outflow: reply && closed === year ? reply.outcome : 'carriedOut', column, count: 1 }];
  });
  const t4 = disputes.flatMap(({ kind, openedOn, end }): T4Count[] => {
    const closed = end ? yearOf(end.closedOn) : Infinity;
    if (yearOf(openedOn) > year || closed < year) return [];
    return [{ kind, standing: end && closed === year ? end.result : 'pending', count: 1 }];
  });
  return { t3, t4 };
}

/** Figures of `t3` and `t4` of a year from the plan itself. */
export function countFigures(
  format: ReportFormat,
  year: number,
  cases: readonly DecidedCase[],
  disputes: readonly PlannedDispute[],
): Record<CellKey, number> {
  const { t3, t4 } = countYear(year, cases, disputes);
  return { ...t3Figures(format, t3), ...t4Figures(format, t4) };
}
