import { formatForYear } from '../../../src/law/report-format/index.js';
import { fill } from '../messages/fill.ts';
import { zh } from '../messages/zh.ts';

/** How a counted figure came about, in words: what was counted, of whom, in which time. */
export function explainCell(cell: string, year: number): string {
  const [table, ...rest] = cell.split('.');
  const column = rest.at(-1) ?? '';
  const row = rest.slice(0, -1).join('.');
  if (table === 't3') return explainApplications(row, column, year);
  if (table === 't4') return explainDisputes(row, column, year);
  return '';
}

function explainApplications(row: string, column: string, year: number): string {
  const format = formatForYear(year);
  const applicant = format?.t3Columns.find((candidate) => candidate.key === column)?.label ?? '';
  const who = column === 'total' ? zh.explain.allApplicants : fill(zh.explain.applicant, { applicant });
  const data = format?.t3.find((candidate) => candidate.key === row);
  if (row === 'received') return fill(zh.explain.received, { year, who });
  if (row === 'carriedIn') return fill(zh.explain.carriedIn, { year, who });
  if (row === 'handled') return fill(zh.explain.handled, { year, who });
  if (row === 'carriedOut') return fill(zh.explain.carriedOut, { year, who });
  return fill(zh.explain.outcome, {
    year,
    who,
    outcome: `${data?.group?.label ?? ''}${data?.number ?? ''}${data?.label ?? ''}`,
  });
}

function explainDisputes(row: string, column: string, year: number): string {
  const format = formatForYear(year);
  const kind = format?.t4.find((candidate) => candidate.key === row)?.label ?? '';
  const result = format?.t4Columns.find((candidate) => candidate.key === column)?.label ?? '';
  if (column === 'total') return fill(zh.explain.disputesTotal, { year, kind });
  if (column === 'pending') return fill(zh.explain.disputesPending, { year, kind });
  return fill(zh.explain.disputes, { year, kind, result });
}
