import { ok, type Result } from '../../kernel/result.js';
import { composeOtherOrganLetter, composeThirdPartyLetter, composeThirdPartyNotice } from './compose/consultations.js';
import { composeDefence } from './compose/defence.js';
import { composeEvidenceList, composePowerOfAttorney, composeRepresentativeProof } from './compose/dispute-papers.js';
import { composeFeeNotice } from './compose/fee-notice.js';
import { composeCaseFileIndex, composeDeliveryRecord } from './compose/file-papers.js';
import { composeCorrectionNotice, composeExtensionNotice, composeReasonsLetter } from './compose/notices.js';
import { composeOwnRecordReply } from './compose/own-record.js';
import { composeReceipt } from './compose/receipt.js';
import { composeReply } from './compose/reply.js';
import type { AttorneyFacts, DefenceFacts, DisputeFacts, EvidenceFacts } from './dispute-facts.js';
import type * as facts from './facts.js';
import type { LetterKind } from './letter-kind.js';
import type { LetterText } from './letter-text.js';
import type { ReplyFacts } from './reply-facts.js';

/** What each kind of letter is made from. */
export interface FactsOf {
  receipt: facts.ReceiptFacts;
  correctionNotice: facts.CorrectionFacts;
  extensionNotice: facts.ExtensionFacts;
  thirdPartyLetter: facts.ThirdPartyFacts;
  otherOrganLetter: facts.OtherOrganFacts;
  reasonsLetter: facts.ReasonsFacts;
  feeNotice: facts.FeeFacts;
  reply: ReplyFacts;
  questionAnswer: ReplyFacts;
  closureNotice: ReplyFacts;
  ownRecordReply: facts.OwnRecordFacts;
  thirdPartyNotice: facts.ThirdPartyNoticeFacts;
  deliveryRecord: facts.DeliveryFacts;
  caseFileIndex: facts.FileIndexFacts;
  defenceStatement: DefenceFacts;
  evidenceList: EvidenceFacts;
  powerOfAttorney: AttorneyFacts;
  representativeProof: DisputeFacts;
}

const COMPOSERS: { readonly [K in LetterKind]: (given: FactsOf[K]) => Result<LetterText> } = {
  receipt: (given) => ok(composeReceipt(given)),
  correctionNotice: (given) => ok(composeCorrectionNotice(given)),
  extensionNotice: (given) => ok(composeExtensionNotice(given)),
  thirdPartyLetter: (given) => ok(composeThirdPartyLetter(given)),
  otherOrganLetter: (given) => ok(composeOtherOrganLetter(given)),
  reasonsLetter: (given) => ok(composeReasonsLetter(given)),
  feeNotice: (given) => ok(composeFeeNotice(given)),
  reply: (given) => composeReply('reply', given),
  questionAnswer: (given) => composeReply('questionAnswer', given),
  closureNotice: (given) => composeReply('closureNotice', given),
  ownRecordReply: composeOwnRecordReply,
  thirdPartyNotice: composeThirdPartyNotice,
  deliveryRecord: (given) => ok(composeDeliveryRecord(given)),
  caseFileIndex: (given) => ok(composeCaseFileIndex(given)),
  defenceStatement: (given) => ok(composeDefence(given)),
  evidenceList: (given) => ok(composeEvidenceList(given)),
  powerOfAttorney: (given) => ok(composePowerOfAttorney(given)),
  representativeProof: (given) => ok(composeRepresentativeProof(given)),
};

/**
 * Drafts a letter from the facts of its case, in official wording, nothing invented: what the facts do not say is left open
 * in 【】 (`openPlaces`). Refuses `reply.ground` and `remedy.date` for letters that rest on a ground.
 */
export function composeLetter<K extends LetterKind>(kind: K, given: FactsOf[K]): Result<LetterText> {
  return COMPOSERS[kind](given);
}
