import { firstDayOf, lastDayOf, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { formatForYear, type ReportFormat } from '../../../law/report-format/index.js';

/** The format of a report year (统计年度): 2019 and later, begun by `today`. Refuses `report.year`. */
export function formatOfYear(year: number, today: LocalDate): Result<ReportFormat> {
  const format = Number.isInteger(year) && year <= 2999 ? formatForYear(year) : null;
  if (!format || firstDayOf(year) > today) return refuse('report.year', { year });
  return ok(format);
}

/** The year has ended: its report can be signed. */
export function hasEnded(year: number, today: LocalDate): boolean {
  return today > lastDayOf(year);
}
