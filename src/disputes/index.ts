/** Reconsiderations, suits (行政复议、行政诉讼), and complaints to the competent department (投诉举报). */
export { closeDispute, type CloseDisputeInput } from './app/close-dispute.js';
export { eraseComplaint, type EraseComplaintInput } from './app/erase-complaint.js';
export { eraseDispute, type EraseDisputeInput } from './app/erase-dispute.js';
export { listDisputes, type ListDisputesInput } from './app/list-disputes.js';
export { openDispute, type DisputeDetail } from './app/open-dispute.js';
export { registerDispute, type RegisterDisputeInput } from './app/register-dispute.js';
export { revealParties } from './app/reveal-parties.js';
export type { DisputeSummary } from './app/summarize-dispute.js';
export {
  takeDisputeStep,
  type DisputeStepInput,
  type RedoOrder,
  type ReopenApplication,
  type StepTaken,
} from './app/take-dispute-step.js';
export { draftPaper, type DraftPaperInput } from './app/papers/draft-paper.js';
export { PAPER_KINDS, type PaperKind, type PaperRequest } from './app/papers/paper-request.js';
export { DECISIONS, type DecisionCode } from './domain/decisions.js';
export { standingIn, type DisputeStanding } from './domain/standing.js';
export { DISPUTE_RESULTS, type Dispute, type DisputeResult } from './domain/state.js';
export type { DisputeStep } from './domain/steps/index.js';
export { listComplaints, openComplaint, revealComplaint, type RevealedComplaint } from './app/read-complaints.js';
export { registerComplaint, type ComplaintWords, type RegisterComplaintInput } from './app/register-complaint.js';
export { takeComplaintStep, type ComplaintStepInput } from './app/take-complaint-step.js';
export type { Complaint, ComplaintStep } from './domain/complaint.js';
