import type { CaseLetterBody } from '../../../../src/applications/web/api-case-letter-schemas.js';
import type { StepType } from '../../../../src/applications/domain/steps/index.js';
import { stepBody, type StepValues } from './step-values.ts';

/** Kinds of letters that may go with a step, as the server takes them. */
export const LETTERS_OF_STEP: { readonly [T in StepType]?: readonly string[] } = {
  askCorrection: ['correctionNotice'],
  agreeExtension: ['extensionNotice'],
  consult: ['thirdPartyLetter', 'otherOrganLetter'],
  askReasons: ['reasonsLetter'],
  noticeFee: ['feeNotice'],
  judgeReasons: ['reasonsLetter'],
  draft: ['reply', 'questionAnswer', 'closureNotice', 'ownRecordReply'],
  withdraw: ['closureNotice'],
  tellThirdParty: ['thirdPartyNotice'],
  deliver: ['deliveryRecord'],
};

/** Fields of each step that its letter is made from. */
const FROM: { readonly [T in StepType]?: readonly string[] } = {
  askCorrection: ['answerBy', 'matters'],
  agreeExtension: [],
  consult: ['name', 'matters', 'party', 'interest'],
  askReasons: ['answerBy'],
  noticeFee: ['scale', 'quantity', 'reason'],
  judgeReasons: ['delayedTo'],
  draft: ['outcome', 'ground', 'withheld'],
  withdraw: [],
  tellThirdParty: ['consultationId', 'because'],
  deliver: ['way', 'on', 'proof'],
};

/** Fields that must be filled in before the letter of a step can be worded. */
export function neededForLetter(type: StepType, values: StepValues): readonly string[] {
  switch (type) {
    case 'consult':
      return values['of'] === 'thirdParty' ? ['of', 'name', 'party', 'interest'] : ['of', 'name'];
    case 'noticeFee':
      return ['scale', 'quantity'];
    case 'judgeReasons':
      return ['separateDate'];
    case 'draft':
      return ['outcome', 'ground'];
    case 'tellThirdParty':
      return ['consultationId', 'because'];
    case 'deliver':
      return ['way'];
    default:
      return [];
  }
}

/** The letter of a step, worded from what stands in its form; `null` where the step has none. */
export function letterOfStep(type: StepType, values: StepValues): CaseLetterBody | null {
  const kind = kindOf(type, values);
  if (kind === null) return null;
  if (type === 'withdraw') return { kind: 'reply', outcome: 'other.other', ground: 'withdrawn' };
  const { party, interest, because } = values;
  const body: Record<string, unknown> = stepBody(type, values);
  const given: Record<string, unknown> = { ...body, party, interest, because, delayedTo: body['separateDate'] };
  const names = kind === 'otherOrganLetter' ? ['name', 'matters'] : (FROM[type] ?? []);
  const entries = names.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]] as const]));
  return { kind, ...Object.fromEntries(entries) } as CaseLetterBody;
}

function kindOf(type: StepType, values: StepValues): CaseLetterBody['kind'] | null {
  switch (type) {
    case 'askCorrection':
      return 'correctionNotice';
    case 'agreeExtension':
      return 'extensionNotice';
    case 'consult':
      return values['of'] === 'otherOrgan' ? 'otherOrganLetter' : 'thirdPartyLetter';
    case 'askReasons':
    case 'judgeReasons':
      return 'reasonsLetter';
    case 'noticeFee':
      return 'feeNotice';
    case 'draft':
    case 'withdraw':
      return 'reply';
    case 'tellThirdParty':
      return 'thirdPartyNotice';
    case 'deliver':
      return 'deliveryRecord';
    default:
      return null;
  }
}
