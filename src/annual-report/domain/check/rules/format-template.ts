import { REPORT_FORMATS, formatForYear } from '../../../../law/report-format/index.js';
import type { Rule } from './rule.js';

/** The tables are of another format than the report year calls for (年度报告统一格式, 《条例》 Art. 50 second paragraph). */
export const formatTemplate: Rule = {
  code: 'format.template',
  severity: 'error',
  basis: {
    zh: '《条例》第五十条第二款；{notice}',
    en: 'Regulation Art. 50 second paragraph; {notice}',
  },
  test: (report, { year }) => {
    const expected = year === null ? null : formatForYear(year);
    if (!expected || !report.format || report.format === expected.id) return [];
    const table = report.tables.t2 ?? report.tables.t3 ?? report.tables.t4;
    return [
      {
        ...(table ? { line: table.line } : {}),
        ...(report.tables.t2 ? { section: 2 } : {}),
        params: {
          year: year as number,
          found: report.format,
          foundNotice: REPORT_FORMATS[report.format].notice,
          expected: expected.id,
          notice: expected.notice,
          noticeTitle: expected.noticeTitle,
        },
      },
    ];
  },
};
