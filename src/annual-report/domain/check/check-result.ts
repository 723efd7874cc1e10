import { describeError } from '../../../kernel/errors.js';
import type { Refusal } from '../../../kernel/result.js';
import type { CellKey, FormatId } from '../../../law/report-format/index.js';
import type { CheckedReport } from './check-report.js';
import { describeFinding } from './describe-finding.js';
import type { FindingCode, Severity, SimilarText } from './finding.js';

/** What `gongkai check --format json` prints for one file; the public form of a check. */
export type CheckResult = CheckedFileResult | UnreadFileResult;

export interface CheckedFileResult {
  readonly file: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly format: FormatId | null;
  readonly cells: Readonly<
    Record<CellKey, { readonly value: number | null; readonly raw: string; readonly line: number }>
  >;
  readonly findings: readonly FindingResult[];
}

export interface FindingResult {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cell?: CellKey;
  readonly section?: number;
  readonly line?: number;
  readonly excerpt?: string;
  readonly similar?: SimilarText;
  readonly message: string;
  readonly basis: string;
  readonly suggestion?: string;
}

export interface UnreadFileResult {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string };
}

/** The result of one checked file, findings in words. */
export function toCheckResult(file: string, checked: CheckedReport): CheckedFileResult {
  const { report, year, findings } = checked;
  return {
    file,
    organ: report.organ,
    year,
    format: report.format,
    cells: Object.fromEntries(
      Object.entries(report.cells).map(([key, { value, raw, line }]) => [key, { value, raw, line }]),
    ),
    findings: findings.map((finding): FindingResult => {
      const { code, severity, cell, section, line, excerpt, similar } = finding;
      return {
        code,
        severity,
        ...(cell === undefined ? {} : { cell }),
        ...(section === undefined ? {} : { section }),
        ...(line === undefined ? {} : { line }),
        ...(excerpt === undefined ? {} : { excerpt }),
        ...(similar === undefined ? {} : { similar }),
        ...describeFinding(finding, report.format),
      };
    }),
  };
}

/** The result of a file that could not be read. */
export function toUnreadResult(file: string, { code, params }: Refusal): UnreadFileResult {
  return { file, error: { code, message: describeError(code, { path: file, ...params }) } };
}
