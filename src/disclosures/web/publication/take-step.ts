import type { Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { askReview } from '../../app/publication/ask-review.js';
import { changeValidity, relateInterpretation } from '../../app/publication/change-validity.js';
import { correctPublication } from '../../app/publication/correct-publication.js';
import { discardDraft } from '../../app/publication/discard-draft.js';
import type { PublicationChanged, PublicationTarget } from '../../app/publication/publication-act.js';
import {
  publishPublication,
  schedulePublication,
  unschedulePublication,
} from '../../app/publication/publish-publication.js';
import { withdrawPublication } from '../../app/publication/withdraw-publication.js';
import type { StepBody } from '../api-publication-schemas.js';
import { readInstant, readValidity } from './read-body.js';

/** Takes the step that is asked for. Refuses as its use case does. */
export async function takeStep(
  services: Services,
  act: Act,
  target: PublicationTarget,
  step: StepBody['step'],
): Promise<Result<PublicationChanged>> {
  switch (step.type) {
    case 'askReview':
      return askReview(services, act, target);
    case 'publish':
      return publishPublication(services, act, target);
    case 'unschedule':
      return unschedulePublication(services, act, target);
    case 'discard':
      return discardDraft(services, act, target);
    case 'correct':
      return correctPublication(services, act, { ...target, changeNote: step.changeNote });
    case 'withdraw':
      return withdrawPublication(services, act, { ...target, ground: step.ground, reason: step.reason });
    case 'relate':
      return relateInterpretation(services, act, { ...target, interprets: step.interprets });
    case 'schedule': {
      const at = readInstant(step.at);
      return at.ok ? schedulePublication(services, act, { ...target, at: at.value }) : at;
    }
    case 'validity': {
      const validity = readValidity(step);
      return validity.ok ? changeValidity(services, act, { ...target, ...validity.value }) : validity;
    }
  }
}
