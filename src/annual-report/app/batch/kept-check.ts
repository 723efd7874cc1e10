import type { Refusal, Result } from '../../../kernel/result.js';
import type { CheckedReport } from '../../domain/check/check-report.js';
import type { ParsedReport } from '../../domain/check/parsed-report.js';

/** What of a report is kept of a check: all that is shown and compared later, but not the document it was read from. */
export interface KeptReport extends Omit<ParsedReport, 'document' | 'tableLines'> {
  readonly kind: ParsedReport['document']['kind'];
}

export type KeptResult =
  | {
      readonly ok: true;
      readonly report: KeptReport;
      readonly year: number | null;
      readonly findings: CheckedReport['findings'];
    }
  | Refusal;

/** What was found in one file, and by what it is known again. */
export interface KeptCheck {
  /** Program and settings of the check; another one checks anew. */
  readonly settings: string;
  readonly file: string;
  readonly size: number;
  /** SHA-256 of the file; empty where it could not be read. */
  readonly hash: string;
  readonly result: KeptResult;
}

export function keepResult(result: Result<CheckedReport>): KeptResult {
  if (!result.ok) return result;
  const { report, year, findings } = result.value;
  const { document, tableLines: _, ...kept } = report;
  return { ok: true, report: { ...kept, kind: document.kind }, year, findings };
}

export function restoreResult(kept: KeptResult): Result<CheckedReport> {
  if (!kept.ok) return kept;
  const { kind, ...report } = kept.report;
  const restored: ParsedReport = { ...report, document: { kind, lines: [], blocks: [] }, tableLines: new Set() };
  return { ok: true, value: { report: restored, year: kept.year, findings: kept.findings } };
}

/** Refusals that may be another time's trouble; such a file is read again. */
const PASSING: ReadonlySet<string> = new Set(['file.timeout', 'file.memory', 'file.unreadable', 'file.missing']);

export function mayBeReadNow({ result }: KeptCheck): boolean {
  return !result.ok && PASSING.has(result.code);
}
