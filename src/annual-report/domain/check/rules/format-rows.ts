import { REPORT_FORMATS, type ReportFormat } from '../../../../law/report-format/index.js';
import type { TableNote } from '../parsed-report.js';
import type { Rule } from './rule.js';

const SECTION_OF = { t2: 2, t3: 3, t4: 4 } as const;

function labelOf(format: ReportFormat, note: TableNote, row: string): string {
  if (note.table === 't2') {
    return format.t2.flatMap((block) => block.rows).find((other) => other.key === row)?.label ?? row;
  }
  if (note.table === 't4') return format.t4.find((other) => other.key === row)?.label ?? row;
  const found = format.t3.find((other) => other.key === row);
  return found ? found.number + found.label : row;
}

/** Rows of the form are merged or left out. */
export const formatRows: Rule = {
  code: 'format.rows',
  severity: 'warning',
  basis: {
    zh: '《条例》第五十条第二款；{notice}',
    en: 'Regulation Art. 50 second paragraph; {notice}',
  },
  test: (report) => {
    const format = report.format ? REPORT_FORMATS[report.format] : null;
    if (!format) return [];
    return report.tableNotes.map((note) => {
      const line = note.line ?? report.tables[note.table]?.line;
      return {
        section: SECTION_OF[note.table],
        ...(line === undefined ? {} : { line }),
        params: {
          kind: note.kind,
          rows: note.rows.map((row) => labelOf(format, note, row)).join('；'),
          count: note.rows.length,
          notice: format.notice,
        },
      };
    });
  },
};
