import { REPORT_FORMATS, type ReportFormat } from '../../../../law/report-format/index.js';
import type { ParsedReport } from '../parsed-report.js';

const DIVIDED = /^t3\.other\.(?:notCorrected|unpaid)\./u;

/**
 * The form whose rows the tables have. Some reports put table `t3` of 2021, with 其他处理 in three rows, beside table `t2` of
 * 2019: the rows that stand there are the ones that are summed and looked at.
 */
export function formAtHand(report: ParsedReport): ReportFormat | null {
  if (!report.format) return null;
  const form = REPORT_FORMATS[report.format];
  const isDivided = Object.keys(report.cells).some((key) => DIVIDED.test(key));
  return report.format === '2019' && isDivided ? { ...form, t3: REPORT_FORMATS['2021'].t3 } : form;
}
