import { FORMAT_2019 } from './format-2019.js';
import { FORMAT_2021 } from './format-2021.js';
import type { CellKey, FormatId, ReportFormat } from './types.js';

export * from './types.js';

export const REPORT_FORMATS: Readonly<Record<FormatId, ReportFormat>> = { '2019': FORMAT_2019, '2021': FORMAT_2021 };

/**
 * The format in force for a report year, of several the latest; `null` for years before the unified format (2018 and
 * earlier). A new format is a file of data beside these and a line in `REPORT_FORMATS`.
 */
export function formatForYear(year: number): ReportFormat | null {
  return Object.values(REPORT_FORMATS).reduce<ReportFormat | null>((found, format) => {
    const { firstYear, lastYear } = format;
    const holds = year >= firstYear && (lastYear === null || year <= lastYear);
    return holds && firstYear > (found?.firstYear ?? 0) ? format : found;
  }, null);
}

/** The format without an end, of several the latest: the rows by which applications are handled today. */
export const FORMAT_IN_FORCE: ReportFormat = Object.values(REPORT_FORMATS).reduce((latest, format) =>
  format.lastYear === null && format.firstYear > latest.firstYear ? format : latest,
);

/** The first year of the unified format. */
export const FIRST_REPORT_YEAR = Math.min(...Object.values(REPORT_FORMATS).map(({ firstYear }) => firstYear));

export function t2CellKeys(format: ReportFormat): CellKey[] {
  return format.t2.flatMap((block) => block.rows.flatMap((row) => row.columns.map((c) => `t2.${row.key}.${c.key}`)));
}

export function t3CellKeys(format: ReportFormat): CellKey[] {
  return format.t3.flatMap((row) => format.t3Columns.map((c) => `t3.${row.key}.${c.key}`));
}

export function t4CellKeys(format: ReportFormat): CellKey[] {
  return format.t4.flatMap((row) => format.t4Columns.map((c) => `t4.${row.key}.${c.key}`));
}

/** Every cell of a format, in the order of the form. */
export function allCellKeys(format: ReportFormat): CellKey[] {
  return [...t2CellKeys(format), ...t3CellKeys(format), ...t4CellKeys(format)];
}

/** The outcome rows of `t3` (本年度办理结果) whose sum is `handled`. */
export function outcomeRows(format: ReportFormat): string[] {
  return format.t3.filter((row) => row.role === 'outcome').map((row) => row.key);
}
