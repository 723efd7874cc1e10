import { localDate, type LocalDate } from '../../kernel/local-date.js';

/** Whose report: a department's own, or that of a whole government, published by its competent department. */
export type ReportingLevel = 'department' | 'government';

const LAST_DAYS: Readonly<Record<ReportingLevel, string>> = { department: '01-31', government: '03-31' };

/**
 * Last day for the annual report of a year (年度报告公布期限), 《条例》 Art. 49: 31 January for departments of county level
 * and above, 31 March for governments, of the year after; a day off does not move it. Local notices often set earlier days.
 */
export function annualReportDue(level: ReportingLevel, reportYear: number): LocalDate {
  return localDate(`${reportYear + 1}-${LAST_DAYS[level]}`);
}
