export { exportCase, exportCases } from './app/exchange/export-case.js';
export { importCase, type ImportedCaseAnswer } from './app/exchange/import-case.js';
export { importWorkbook, type WorkbookOutcome } from './app/import/import-workbook.js';
export { annotatedWorkbook, templateWorkbook } from './app/import/write-workbook.js';
export { caseForDefence, type CaseForDefence } from './app/defence/case-for-defence.js';
export { composeNotice } from './app/compose-notice.js';
export { eraseByNumber } from './app/erase-by-number.js';
export { eraseIdentity, type EraseInput } from './app/erase-identity.js';
export { assessFee, assessFeeIn, type FeeAssessment, type FeeAssessmentInput } from './app/fee-assessment.js';
export { feesOfYear, type FeesOfYear } from './app/fees-of-year.js';
export { feeRegister, type FeeEntry, type FeeRegister, type FeeState } from './app/fee-register.js';
export { listApplications, type ApplicationPage, type ListInput } from './app/list-applications.js';
export { openCase, type OpenedCase } from './app/open-case.js';
export { takeStep, takeStepIn, type StepTaken, type TakeStepInput } from './app/take-step.js';
export type { Step, StepType } from './domain/steps/index.js';
export { makeOpinionLink, type OpinionLink } from './app/opinion-link/make-opinion-link.js';
export { openApplication, type ApplicationDetail, type ApplicationStep } from './app/open-application.js';
export { recomputeSome } from './app/recompute-limits.js';
export { replyToApplication, type Replied, type ReplyInput } from './app/reply-to-application.js';
export { revealIdentity } from './app/reveal-identity.js';
export { reopenByOrder, type RedoOrder } from './app/reopen-by-order.js';
export { submitApplication, type Receipt, type SubmitInput } from './app/submit-application.js';
export { verifyCounts, type CountDifference } from './app/verify-counts.js';
export type { ApplicationSummary } from './app/summarize.js';
export { trackApplication, type TrackedApplication, type TrackInput } from './app/track-application.js';
export { CHANNEL_NAMES, CHANNELS, type Channel } from './domain/channel.js';
export { IDENTITY_KINDS, type IdentityKind } from './domain/identity-number.js';
export { formatReceiptNumber, parseReceiptNumber } from './domain/receipt-number.js';
export {
  WANTED_ROUTE_NAMES,
  WANTED_ROUTES,
  WANTED_WAY_NAMES,
  WANTED_WAYS,
  type Applicant,
  type ApplicationRequest,
  type ProofKind,
  type WantedForm,
  type WantedRoute,
  type WantedWay,
} from './domain/request.js';
