import { accept, type AcceptStep } from './accept.js';
import { agreeExtension, type AgreeExtensionStep } from './agree-extension.js';
import { answerConsultation, type AnswerConsultationStep } from './answer-consultation.js';
import { askCorrection, type AskCorrectionStep } from './ask-correction.js';
import { askReasons, type AskReasonsStep } from './ask-reasons.js';
import { correctReceipt, type CorrectReceiptStep } from './correct-receipt.js';
import { consult, type ConsultStep } from './consult.js';
import { declineExtension, type DeclineExtensionStep } from './decline-extension.js';
import { deliver, type DeliverStep } from './deliver.js';
import { deliverConsultation, type DeliverConsultationStep } from './deliver-consultation.js';
import { deliverCorrection, type DeliverCorrectionStep } from './deliver-correction.js';
import { deliverFee, type DeliverFeeStep } from './deliver-fee.js';
import { draft, type DraftStep } from './draft.js';
import { issue, type IssueStep } from './issue.js';
import { judgeReasons, type JudgeReasonsStep } from './judge-reasons.js';
import { judgeRepeat, type JudgeRepeatStep } from './judge-repeat.js';
import { noticeFee, type NoticeFeeStep } from './notice-fee.js';
import { payFee, type PayFeeStep } from './pay-fee.js';
import { proposeExtension, type ProposeExtensionStep } from './propose-extension.js';
import { receiveCorrection, type ReceiveCorrectionStep } from './receive-correction.js';
import { receiveReasons, type ReceiveReasonsStep } from './receive-reasons.js';
import { recordSearch, type RecordSearchStep } from './record-search.js';
import { reopen, type ReopenStep } from './reopen.js';
import { review, type ReviewStep } from './review.js';
import { route, type RouteStep } from './route.js';
import { signOff, type SignOffStep } from './sign-off.js';
import { split, type SplitStep } from './split.js';
import type { StepRule } from './step-rule.js';
import { suggestPublication, type SuggestPublicationStep } from './suggest-publication.js';
import { tellThirdParty, type TellThirdPartyStep } from './tell-third-party.js';
import { withdraw, type WithdrawStep } from './withdraw.js';

export {
  STEP_ACTORS,
  type Situation,
  type StepActor,
  type StepContext,
  type StepRole,
  type StepRule,
} from './step-rule.js';

/** A step of a case (办理步骤): one statutory act each. */
export type Step =
  | AcceptStep
  | RouteStep
  | RecordSearchStep
  | SplitStep
  | JudgeRepeatStep
  | AskCorrectionStep
  | DeliverCorrectionStep
  | ReceiveCorrectionStep
  | ProposeExtensionStep
  | AgreeExtensionStep
  | DeclineExtensionStep
  | ConsultStep
  | DeliverConsultationStep
  | AnswerConsultationStep
  | AskReasonsStep
  | ReceiveReasonsStep
  | JudgeReasonsStep
  | NoticeFeeStep
  | DeliverFeeStep
  | PayFeeStep
  | WithdrawStep
  | DraftStep
  | ReviewStep
  | SignOffStep
  | IssueStep
  | TellThirdPartyStep
  | DeliverStep
  | ReopenStep
  | CorrectReceiptStep
  | SuggestPublicationStep;

export type StepType = Step['type'];
export type StepOf<T extends StepType> = Extract<Step, { readonly type: T }>;

/** Every step, in the order in which a case page shows them. */
export const STEP_RULES: { readonly [T in StepType]: StepRule<StepOf<T>> } = {
  accept,
  route,
  recordSearch,
  judgeRepeat,
  split,
  askCorrection,
  deliverCorrection,
  receiveCorrection,
  proposeExtension,
  agreeExtension,
  declineExtension,
  consult,
  deliverConsultation,
  answerConsultation,
  askReasons,
  receiveReasons,
  judgeReasons,
  noticeFee,
  deliverFee,
  payFee,
  draft,
  review,
  signOff,
  issue,
  tellThirdParty,
  deliver,
  withdraw,
  reopen,
  correctReceipt,
  suggestPublication,
};

export const STEP_TYPES = Object.keys(STEP_RULES) as readonly StepType[];

/** The rule of a step, whatever its type. */
export function ruleOf<T extends StepType>(type: T): StepRule<StepOf<T>> {
  return STEP_RULES[type];
}
