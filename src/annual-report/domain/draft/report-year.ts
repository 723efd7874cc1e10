import { firstDayOf, lastDayOf, localDate, type LocalDate } from '../../../kernel/local-date.js';
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

/** Last day for the report by 《条例》 Art. 49: departments 31 January, a whole government's 31 March of the next year. */
export function reportDueOn(year: number, level: 'government' | 'department'): LocalDate {
  return localDate(`${year + 1}-${level === 'government' ? '03-31' : '01-31'}`);
}
