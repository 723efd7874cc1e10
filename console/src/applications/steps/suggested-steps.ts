import type { StepType } from '../../../../src/applications/domain/steps/index.js';
import type { CaseView } from '../../api/cases.ts';

type Facts = Pick<
  CaseView,
  'consultations' | 'correction' | 'fee' | 'draft' | 'reply' | 'extension' | 'reasons' | 'searches' | 'reopening'
> & {
  readonly summary: Pick<CaseView['summary'], 'phase' | 'waitingFor'>;
};

/**
 * The steps that usually come next, by where the case stands; shown first, and only those of them that are lawful. In the
 * order of the law: what waits for an answer before what is the office's own choice.
 */
export function suggestedSteps(facts: Facts): readonly StepType[] {
  const extension: readonly StepType[] =
    facts.extension?.state === 'proposed' ? ['agreeExtension', 'declineExtension'] : [];
  return [...extension, ...byPhase(facts)];
}

function byPhase(facts: Facts): readonly StepType[] {
  const { summary, consultations, correction, fee, draft, reasons } = facts;
  switch (summary.phase) {
    case 'new':
      return ['accept', 'route', 'askCorrection'];
    case 'handling':
      if (draft?.review?.agreed === false || draft?.signOff?.agreed === false) return ['draft'];
      if (summary.waitingFor === 'division') return ['recordSearch'];
      return hasSearched(facts) ? ['draft', 'consult'] : ['recordSearch', 'draft'];
    case 'correction':
      return correction?.deliveredOn ? ['receiveCorrection', 'draft'] : ['deliverCorrection', 'receiveCorrection'];
    case 'opinion':
      return consultations.some(({ deliveredOn, opinion }) => !deliveredOn && opinion === null)
        ? ['deliverConsultation', 'answerConsultation']
        : ['answerConsultation'];
    case 'reasons':
      return reasons?.answeredOn ? ['judgeReasons'] : ['receiveReasons', 'judgeReasons'];
    case 'payment':
      return fee?.deliveredOn ? ['payFee', 'draft'] : ['deliverFee', 'payFee'];
    case 'review':
      return ['review'];
    case 'signOff':
      return ['signOff'];
    case 'issue':
      return ['issue', 'tellThirdParty'];
    case 'delivery':
      return ['tellThirdParty', 'deliver'];
    default:
      return [];
  }
}

/** What was looked for is on record already; after a reopening it is looked for anew. */
function hasSearched({ searches, reopening }: Facts): boolean {
  return searches.some(({ on }) => reopening === null || on >= reopening.on);
}
