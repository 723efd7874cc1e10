import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { ApplicationAccepted } from '../events.js';
import { checkDay, firstRefusal, requireOpen, type StepRule } from './step-rule.js';

/** Takes an application up (受理登记), 《条例》 Art. 45. */
export interface AcceptStep {
  readonly type: 'accept';
  readonly on?: LocalDate;
}

export const accept: StepRule<AcceptStep> = {
  name: '受理登记',
  article: '《条例》第四十五条',
  by: ['clerk', 'head'],
  guard: (application) =>
    firstRefusal(requireOpen(application), application.acceptedOn && refuse('step.done', { step: '受理登记' })),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const wrong = checkDay(on, context, { date: application.receivedOn, what: '收到申请之日' });
    if (wrong) return wrong;
    return ok({
      type: 'application.accepted',
      schemaVersion: 1,
      legalDate: on,
      payload: {},
    } satisfies ApplicationAccepted);
  },
};
