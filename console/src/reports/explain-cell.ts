import { formatForYear } from '../../../src/law/report-format/index.js';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';

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
  const who = column === 'total' ? words.explain.allApplicants : fill(words.explain.applicant, { applicant });
  const data = format?.t3.find((candidate) => candidate.key === row);
  if (row === 'received') return fill(words.explain.received, { year, who });
  if (row === 'carriedIn') return fill(words.explain.carriedIn, { year, who });
  if (row === 'handled') return fill(words.explain.handled, { year, who });
  if (row === 'carriedOut') return fill(words.explain.carriedOut, { year, who });
  return fill(words.explain.outcome, {
    year,
    who,
    outcome: `${data?.group?.label ?? ''}${data?.number ?? ''}${data?.label ?? ''}`,
  });
}

function explainDisputes(row: string, column: string, year: number): string {
  const format = formatForYear(year);
  const kind = format?.t4.find((candidate) => candidate.key === row)?.label ?? '';
  const result = format?.t4Columns.find((candidate) => candidate.key === column)?.label ?? '';
  if (column === 'total') return fill(words.explain.disputesTotal, { year, kind });
  if (column === 'pending') return fill(words.explain.disputesPending, { year, kind });
  return fill(words.explain.disputes, { year, kind, result });
}
