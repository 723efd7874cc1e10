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

// The scan before a publication: personal data, what files hide, what is written wrong.
export { cleanPublicationFile } from './app/scan/clean-file.js';
export { decideMark, type DecideMarkInput } from './app/scan/decide-mark.js';
export { listMarks, type ListedMarks, type MarkWithDecision } from './app/scan/list-marks.js';
export { scanPublication } from './app/scan/scan-publication.js';
export {
  MARK_DECISION_NAMES,
  MARK_DECISIONS,
  PUBLISH_GROUND_NAMES,
  PUBLISH_GROUNDS,
  type MarkDecision,
  type PublishGround,
} from './domain/scan/decide-mark.js';
export { MARK_KIND_NAMES, MARK_KINDS, type FoundMark, type MarkKind, type MarkPlace } from './domain/scan/mark.js';
export { NO_CONTACTS, type OwnContacts } from './domain/scan/own-contacts.js';
export { scanReasonNames } from './domain/scan/reason-names.js';
export { scanContents } from './domain/scan/scan-contents.js';

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

// Publications (主动公开): written, reviewed for secrecy, published, withdrawn; read by everyone.
export {
  addPublicationFiles,
  MOST_FILES,
  type AddPublicationFilesInput,
} from './app/publication/add-publication-files.js';
export { askReview } from './app/publication/ask-review.js';
export { changePublication, type ChangePublicationInput } from './app/publication/change-publication.js';
export { changeValidity, relateInterpretation, type ChangeValidityInput } from './app/publication/change-validity.js';
export { correctPublication, type CorrectPublicationInput } from './app/publication/correct-publication.js';
export { discardDraft } from './app/publication/discard-draft.js';
export { listPublicationDesk, type DeskPage, type ListDeskInput } from './app/publication/list-desk.js';
export { listLatePublications, type LateList, type LatePublication } from './app/publication/list-late-publications.js';
export {
  countPublications,
  listPublications,
  MOST_COUNTED,
  type ListPublicationsInput,
  type PublicationPage,
} from './app/publication/list-publications.js';
export { declareItem, type DeclareItemInput } from './app/publication/declare-item.js';
export { surveyCompleteness, type OrganCompleteness } from './app/publication/survey-completeness.js';
export { openPublication, type PublicationAtHand, type VersionLine } from './app/publication/open-publication.js';
export { listPublicationParts, mapPublications, type PublicationPart } from './app/publication/map-publications.js';
export { openPublicationFile, openPublicFile, type OpenedFile } from './app/publication/open-publication-file.js';
export type { PublicationChanged, PublicationTarget } from './app/publication/publication-act.js';
export type { PublicationView } from './app/publication/publication-view.js';
export { publishDue, type PublishedDue } from './app/publication/publish-due.js';
export {
  publishPublication,
  schedulePublication,
  unschedulePublication,
} from './app/publication/publish-publication.js';
export { reviewPublication, type ReviewPublicationInput } from './app/publication/review-publication.js';
export {
  openByShortCode,
  publicFileAddress,
  type ShownPublication,
  type WithdrawnPublication,
} from './app/publication/show-publication.js';
export { withdrawPublication, type WithdrawPublicationInput } from './app/publication/withdraw-publication.js';
export {
  writePublication,
  type PublicationWritten,
  type WritePublicationInput,
} from './app/publication/write-publication.js';
export type { ContentInput } from './app/publication/prepare-content.js';
export type { ShownFilter } from './db/publication/lists.js';
export type { PublicationContent } from './domain/publication/check-content.js';
export {
  REVIEW_OUTCOME_NAMES,
  REVIEW_OUTCOMES,
  STAGE_NAMES,
  STAGES,
  VALIDITIES,
  VALIDITY_NAMES,
  WITHDRAWAL_GROUND_NAMES,
  WITHDRAWAL_GROUNDS,
  type PublicationFacts,
  type PublicationRef,
  type ReviewOutcome,
  type Stage,
  type Validity,
  type ValidityState,
  type WithdrawalGround,
} from './domain/publication/publication.js';
export { WITHHOLDING_GROUNDS } from './domain/publication/review-grounds.js';
export { readShortCode } from './domain/publication/short-code.js';
export type { Step as PublicationStep } from './domain/publication/steps.js';

// Many at once: imports, their reviews and their publication.
export {
  importPublicationFolder,
  importPublicationSheet,
  type ImportFolderInput,
} from './app/publication/import/import-publication-sheet.js';
export { publishImport, reviewImport, type ImportSettled } from './app/publication/import/settle-import.js';

// Search.
export { searchPublic, type PublicSearch, type SearchPublicInput } from './app/search/search-public.js';
export { indexShown, reindexPublications, type Reindexed } from './app/search/reindex-publications.js';
export { readAttachments } from './app/search/read-attachments.js';
