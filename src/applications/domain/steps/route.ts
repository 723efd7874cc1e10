import type { LocalDate } from '../../../kernel/local-date.js';
import { ok } from '../../../kernel/result.js';
import type { ApplicationRouted } from '../events.js';
import { checkAnswerBy, checkDay, checkText, firstRefusal, requireOpen, written, type StepRule } from './step-rule.js';

/** Passes the application to the division that holds the information (转承办科室). */
export interface RouteStep {
  readonly type: 'route';
  readonly on?: LocalDate;
  readonly division: string;
  /** By when the division is to answer. */
  readonly answerBy?: LocalDate;
  readonly note?: string;
}

export const route: StepRule<RouteStep> = {
  name: '转承办科室',
  article: '《条例》第四十五条',
  by: ['clerk', 'head'],
  guard: requireOpen,
  texts: ({ note }, id) => written({ [`route/${id}`]: note }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const wrong = firstRefusal(
      checkText(step.division, 'division', '承办科室'),
      checkDay(on, context, { date: application.receivedOn, what: '收到申请之日' }),
      step.answerBy && checkAnswerBy(step.answerBy, on),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.routed',
      schemaVersion: 1,
      legalDate: on,
      payload: {
        routeId: context.id,
        division: step.division.trim(),
        answerBy: step.answerBy ?? null,
        commitments: context.commitments,
      },
    } satisfies ApplicationRouted);
  },
};
