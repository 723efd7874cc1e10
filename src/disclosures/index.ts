/**
 * Door of disclosures (主动公开): what may not be published is found before anything is; rules and normative documents with
 * their effect, and counted decisions, 《条例》 Art. 20.
 */
export {
  PRIVACY_KIND_NAMES,
  PRIVACY_KINDS,
  PRIVACY_REASON_NAMES,
  type PrivacyConfidence,
  type PrivacyHit,
  type PrivacyKind,
  type PrivacyReason,
} from './domain/privacy-scan/privacy-hit.js';
export { scanPrivacy } from './domain/privacy-scan/scan-privacy.js';

// Documents and their effect.
export { correctRecord, endRecord, withdrawRecord, type RecordTarget } from './app/change-record.js';
export { listRecords, type ListRecordsInput, type RecordPage, type RecordView } from './app/list-records.js';
export { openRecord } from './app/open-record.js';
export { recordDocument, type RecordDocumentInput } from './app/record-document.js';
export { EFFECTS, effectsOf, REPEALING, yearSpan, type Effect, type YearSpan } from './domain/records/effect.js';
export {
  END_WAY_NAMES,
  END_WAYS,
  RECORD_KIND_NAMES,
  RECORD_KINDS,
  type DisclosureRecord,
  type EndWay,
  type RecordEnd,
  type RecordFacts,
  type RecordKind,
  type WithdrawReason,
} from './domain/records/record.js';

// Decisions and charges that other systems count.
export { importDecisions, type ImportDecisionsInput } from './app/import/import-decisions.js';
export { importSheet, sheetTemplate, SHEETS, type ImportSheetInput, type Sheet } from './app/import/import-sheet.js';
export type { ImportMode, ImportOutcome } from './app/import/import-outcome.js';
export { takeBackImport } from './app/import/take-back-import.js';
export { listDecisions } from './app/list-decisions.js';
export { listImports, type ListedImport } from './app/list-imports.js';
export {
  DECISION_KIND_NAMES,
  DECISION_KINDS,
  type CountedDecision,
  type DecisionKind,
} from './domain/decisions/decision.js';
