import { brokenContinuity } from '../../../../law/report-arithmetic/index.js';
import { REPORT_FORMATS } from '../../../../law/report-format/index.js';
import { valuesOf } from './sums.js';
import type { CheckContext, Hit, Rule } from './rule.js';
import type { ParsedReport } from '../parsed-report.js';

/** The report given as last year's is compared unless its own year says that it is of another year. */
export function precedes(previous: ParsedReport, year: number | null): boolean {
  return previous.year === null || year === null || previous.year === year - 1;
}

function broken(report: ParsedReport, { previous, year }: CheckContext, isConcerned: (cell: string) => boolean): Hit[] {
  if (!previous || !report.format || !previous.format || !precedes(previous, year)) return [];
  return brokenContinuity(
    { format: REPORT_FORMATS[report.format], cells: valuesOf(report) },
    { format: REPORT_FORMATS[previous.format], cells: valuesOf(previous) },
  )
    .filter(({ equation }) => isConcerned(equation.cell))
    .map(({ equation, expected, actual }) => {
      const cell = report.cells[equation.cell];
      return {
        cell: equation.cell,
        section: Number(equation.cell[1]),
        ...(cell ? { line: cell.line, excerpt: cell.raw } : {}),
        params: { expected, actual },
      };
    });
}

/** 上年结转 is not what last year's report carried over (结转下年度继续办理), column by column. */
export const continuityCarried: Rule = {
  code: 'continuity.carried',
  severity: 'error',
  basis: {
    zh: '年度报告格式统计表：上年结转数应等于上一年度报告的结转下年度继续办理数',
    en: "Official form: what was carried in is what last year's report carried out",
  },
  test: (report, context) => broken(report, context, (cell) => cell.startsWith('t3.carriedIn.')),
};

/** 现行有效件数 does not follow from last year's, what was issued and what was repealed (format `2021` only). */
export const continuityEffective: Rule = {
  code: 'continuity.effective',
  severity: 'warning',
  basis: {
    zh: '年度报告格式（国办公开办函〔2021〕30号）：现行有效件数',
    en: 'Report format, 国办公开办函〔2021〕30号: documents in force',
  },
  test: (report, context) => broken(report, context, (cell) => cell.endsWith('.effective')),
};
