import type { StepType } from '../../../../src/applications/domain/steps/index.js';
import type { ApplicationItem } from '../../api/applications.ts';
import { words } from '../../messages/index.ts';

/** The step that usually comes next by where a case stands; the case page says which are lawful. */
export function nextStep({ phase, waitingFor }: Pick<ApplicationItem, 'phase' | 'waitingFor'>): StepType | null {
  switch (phase) {
    case 'new':
      return 'accept';
    case 'handling':
      return waitingFor === 'division' ? 'recordSearch' : 'draft';
    case 'correction':
      return 'receiveCorrection';
    case 'opinion':
      return 'answerConsultation';
    case 'reasons':
      return 'receiveReasons';
    case 'payment':
      return 'payFee';
    case 'review':
    case 'signOff':
    case 'issue':
      return phase;
    case 'delivery':
      return 'deliver';
    default:
      return null;
  }
}

export function nextStepName(item: Pick<ApplicationItem, 'phase' | 'waitingFor'>): string {
  const step = nextStep(item);
  return step === null ? '' : words.cases.steps.names[step];
}
