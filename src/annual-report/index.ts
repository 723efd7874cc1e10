/** Door of the annual report (政府信息公开工作年度报告), 《条例》 Art. 49 and 50. */

// The check of a report, pure.
export { checkDocument, checkParsedReport, readReport } from './domain/check/check-report.js';
export type { CheckedReport, CheckOptions } from './domain/check/check-report.js';
export { toCheckResult, toUnreadResult } from './domain/check/check-result.js';
export type { CheckedFileResult, CheckResult, FindingResult, UnreadFileResult } from './domain/check/check-result.js';
export { describeFinding } from './domain/check/describe-finding.js';
export type { DescribedFinding } from './domain/check/describe-finding.js';
export { FINDING_CODES } from './domain/check/finding.js';
export type { Finding, FindingCode, Severity } from './domain/check/finding.js';
export type { ParsedReport, ReadCell } from './domain/check/parsed-report.js';
export { precedes } from './domain/check/rules/continuity.js';
export type { OrganLevel } from './domain/check/rules/rule.js';
export { CHECK_CSS } from './domain/check/render/check-css.js';
export { countFindings } from './domain/check/render/finding-groups.js';
export { renderCheckFragment } from './domain/check/render/html-fragment.js';
export { renderCheckPage } from './domain/check/render/html-page.js';
export type { CheckedFile } from './domain/check/render/html-page.js';
export { ANSI, PLAIN } from './domain/check/render/paint.js';
export type { Paint } from './domain/check/render/paint.js';
export { renderJson } from './domain/check/render/render-json.js';
export { addFile, NO_TOTALS, renderText, renderTotals } from './domain/check/render/render-text.js';
export type { Totals } from './domain/check/render/render-text.js';

// The check of files, of one and of thousands.
export { checkBatch, type BatchInput, type BatchProgress } from './app/batch/check-batch.js';
export { isFolder } from './app/batch/list-report-files.js';
export { compareFiles } from './app/compare/compare-files.js';
export { compareToDocx, compareToPdf } from './app/compare/print-comparison.js';
export { toCompareResult, type CompareResult } from './domain/compare/compare-result.js';
export type { ComparedReports } from './domain/compare/compared-reports.js';
export { renderComparePage } from './domain/compare/render/compare-html.js';
export { checkFiles, readPreviousReport } from './app/check-files.js';

// Deriving, writing and publishing a report.
export { deriveEveryReport, type ReportInTree } from './app/rollup/derive-every-report.js';
export { openRollup, type OpenedRollup, type OpenRollupInput } from './app/rollup/open-rollup.js';
export { rollupToCsv, rollupToXlsx } from './app/rollup/rollup-file.js';
export { sayProblem, sayStage } from './domain/rollup/rollup-words.js';
export { checkDraft, type WordedFinding } from './app/check-draft.js';
export {
  openCell,
  type CellPart,
  type CellRecord,
  type OpenCellInput,
  type OpenedCell,
} from './app/records/open-cell.js';
export { correctionsDue, type CorrectionDue } from './app/corrections-due.js';
export { deriveReport, type DerivedReport, type DeriveInput } from './app/derive-report.js';
export { getPublishedReport, type PublishedReport, type PublishedVersion } from './app/get-published-report.js';
export { listPublishedReports } from './app/list-published-reports.js';
export { openDraft, type DraftInput } from './app/open-draft.js';
export { saveSectionText, type SectionTextInput } from './app/save-section-text.js';
export { saveTypedCell, type TypedCellInput } from './app/save-typed-cell.js';
export { composeReportNotice, REPORT_NOTICES } from './app/workflow/compose-report-notice.js';
export { decideFindings, type DecideFindingsInput } from './app/workflow/decide-findings.js';
export { openReport, type OpenedReport } from './app/workflow/open-report.js';
export { compareNext } from './app/similar/compare-next.js';
export { remindReports } from './app/workflow/remind-reports.js';
export type { ReportStep } from './app/workflow/step-effect.js';
export { takeReportStep, type ReportStepInput, type ReportStepTaken } from './app/workflow/take-report-step.js';
export type { PublishedLine } from './db/versions.js';
export { draftDocument, type CellSource, type DraftCell, type ReportDraft } from './domain/draft/draft.js';
export { findPublished, type FoundReport } from './app/find-published.js';
export { publishedFile, type PublishedFile } from './app/publish-files/published-file.js';
export { REPORT_FILE_FORMATS, type ReportFileFormat } from './app/publish-files/report-files.js';
export { verifyTarget, type VerifiedLedger, type VerifyResult } from './app/verify/verify-target.js';
export { sayDifference } from './domain/open-ledger/say-difference.js';
export { reportToDocx } from './app/report-docx.js';
export type { ReportDocument, SectionId } from './domain/report-document.js';

// Search.
export { indexReports, reindexReports } from './app/index-report.js';
