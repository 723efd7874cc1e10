import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import type { ApplicationReopened } from '../events.js';
import { checkAnswerBy, checkDay, checkText, firstRefusal, requireClosed, timed, written } from './step-rule.js';
import type { StepRule } from './step-rule.js';

/** Takes the case up anew (重新办理): by order of a reconsideration organ or a court, or by the organ itself. */
export interface ReopenStep {
  readonly type: 'reopen';
  /** The day the order was received. */
  readonly on?: LocalDate;
  readonly by: 'reconsideration' | 'court' | 'self';
  readonly disputeId?: string;
  /** The last day for the new reply: as the order says, or as the organ sets itself. */
  readonly redoBy: LocalDate;
  readonly reason: string;
}

export const reopen: StepRule<ReopenStep> = {
  name: '重新办理',
  article: '《行政复议法》第六十四条、《行政诉讼法》第七十条',
  by: ['head'],
  guard: (application) =>
    firstRefusal(requireClosed(application), application.reply?.ground === 'withdrawn' && refuse('step.withdrawn')),
  texts: ({ reason }, id) => written({ [`reopening/${id}`]: reason }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const { reply, receivedOn } = application;
    const wrong = firstRefusal(
      application.erased && step.by === 'self' && refuse('application.erased'),
      checkDay(on, context, { date: reply?.issuedOn ?? receivedOn, what: '原答复之日' }),
      checkAnswerBy(step.redoBy, on),
      checkText(step.reason, 'reason', '重新办理的依据'),
    );
    if (wrong) return wrong;
    const { commitments, calendar } = context;
    return timed(application, calendar, (due): ApplicationReopened => ({
      type: 'application.reopened',
      schemaVersion: 1,
      legalDate: on,
      payload: { disputeId: step.disputeId ?? null, by: step.by, redoBy: step.redoBy, commitments, ...due },
    }));
  },
};
