import type { FormatId } from '../../../law/report-format/index.js';
import { toCheckResult, type FindingResult } from '../check/check-result.js';
import type { Both, ComparedReports, ComparedSection, ComparedSide, ComparedTable } from './compared-reports.js';

/** What `gongkai compare --format json` prints; the public form of a comparison. Rates are 0 to 1. */
export interface CompareResult {
  readonly reports: Both<ComparedReportResult>;
  readonly textRate: Both<number | null>;
  readonly tableRate: number | null;
  readonly sections: readonly ComparedSection[];
  readonly tables: readonly ComparedTable[];
}

export interface ComparedReportResult {
  readonly file: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly format: FormatId | null;
  readonly findings: readonly FindingResult[];
}

function reportResult({ file, checked }: ComparedSide): ComparedReportResult {
  const { cells: _, ...result } = toCheckResult(file, checked);
  return result;
}

export function toCompareResult({ sides, ...compared }: ComparedReports): CompareResult {
  const { textRate, tableRate, sections, tables } = compared;
  return {
    reports: { one: reportResult(sides.one), other: reportResult(sides.other) },
    textRate,
    tableRate,
    sections,
    tables,
  };
}
