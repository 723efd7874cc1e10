import {
  APPLICANT_COLUMNS,
  DISPUTE_RESULT_COLUMNS,
  outcomeRows,
  type ApplicantColumn,
  type CellKey,
  type ReportFormat,
} from '../../../law/report-format/index.js';
import { OUTCOMES } from '../../../law/outcomes/index.js';
import { outflowRow } from '../derive/t3-figures.js';
import { t2Source, type T2Source } from './t2-figures.js';

/** Applications that a cell counts: by how they came into the year, or by how they went out of it. */
export interface CountedApplications {
  readonly of: 'applications';
  readonly inflow: 'received' | 'carriedIn' | null;
  /** Outcomes of the first closing, or `carriedOut`; `null` where all count. */
  readonly outflows: readonly string[] | null;
  readonly columns: readonly ApplicantColumn[];
}

/** Disputes that a cell counts. */
export interface CountedDisputes {
  readonly of: 'disputes';
  readonly kind: string;
  readonly standings: readonly string[];
}

/** What a cell counts; `typed` has no record behind it. */
export type CellContent =
  CountedApplications | CountedDisputes | ({ readonly of: 'records' } & T2Source) | { readonly of: 'typed' };

/** What a cell counts and, for a sum, the cells it is the sum of (勾稽关系). `null` where the form has no such cell. */
export function contentOf(
  format: ReportFormat,
  cell: CellKey,
): { readonly content: CellContent; readonly parts: readonly CellKey[] } | null {
  const [table, ...rest] = cell.split('.');
  const column = rest.at(-1) ?? '';
  const row = rest.slice(0, -1).join('.');
  if (table === 't2') return ofT2(format, row, column);
  if (table === 't3') return ofT3(format, row, column);
  return table === 't4' ? ofT4(format, row, column) : null;
}

type Found = ReturnType<typeof contentOf>;

function ofT2(format: ReportFormat, row: string, column: string): Found {
  const known = format.t2.flatMap(({ rows }) => rows).find(({ key }) => key === row);
  if (!known?.columns.some(({ key }) => key === column)) return null;
  const source = t2Source(row, column);
  return { content: source ? { of: 'records', ...source } : { of: 'typed' }, parts: [] };
}

function ofT3(format: ReportFormat, row: string, column: string): Found {
  const role = format.t3.find(({ key }) => key === row)?.role;
  const columns = column === 'total' ? APPLICANT_COLUMNS : APPLICANT_COLUMNS.filter((key) => key === column);
  if (!role || columns.length === 0 || !format.t3Columns.some(({ key }) => key === column)) return null;
  const inflow = role === 'inflow' ? (row as 'received' | 'carriedIn') : null;
  const content: CellContent = { of: 'applications', inflow, outflows: outflowsOf(format, row, role), columns };
  const parts =
    role === 'handled'
      ? outcomeRows(format).map((key) => `t3.${key}.${column}`)
      : column === 'total'
        ? APPLICANT_COLUMNS.map((key) => `t3.${row}.${key}`)
        : [];
  return { content, parts };
}

/** The outcomes that stand in a row: in the trial format's 其他处理 all of 三（六）. */
function outflowsOf(format: ReportFormat, row: string, role: string): readonly string[] | null {
  if (role === 'inflow') return null;
  if (role === 'carriedOut') return ['carriedOut'];
  const outcomes = OUTCOMES.map(({ key }) => key);
  return role === 'handled' ? outcomes : outcomes.filter((outcome) => outflowRow(format, outcome) === row);
}

function ofT4(format: ReportFormat, row: string, column: string): Found {
  const known = format.t4.some(({ key }) => key === row) && format.t4Columns.some(({ key }) => key === column);
  if (!known) return null;
  const total = column === 'total';
  return {
    content: { of: 'disputes', kind: row, standings: total ? DISPUTE_RESULT_COLUMNS : [column] },
    parts: total ? DISPUTE_RESULT_COLUMNS.map((key) => `t4.${row}.${key}`) : [],
  };
}
