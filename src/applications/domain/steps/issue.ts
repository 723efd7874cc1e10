import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { ApplicationReplied } from '../events.js';
import { standingOn } from '../facts-as-of.js';
import { checkOutcome, endsWithoutLimit } from '../outcome-rules.js';
import { checkDay, firstRefusal, requireOpen, type StepRule } from './step-rule.js';

/** Issues the signed reply (作出答复), 《条例》 Art. 33, 36: closes the case. A late reply is lawful still, and marked overdue. */
export interface IssueStep {
  readonly type: 'issue';
  readonly on?: LocalDate;
  /** Given by the letter that is issued with it. */
  readonly letterId?: string;
  readonly documentNumber?: string;
}

export const issue: StepRule<IssueStep> = {
  name: '发出答复',
  article: '《条例》第三十三条、第三十六条',
  by: ['head'],
  guard: ({ reply, draft }) =>
    firstRefusal(
      requireOpen({ reply }),
      !draft?.signOff?.agreed && refuse('step.needs', { step: '发出答复', first: '签发' }),
    ),
  decide(application, step, context) {
    const { draft, reopening } = application;
    if (!draft) return refuse('step.needs', { step: '发出答复', first: '签发' });
    const on = step.on ?? context.today;
    const { outcome, ground, withheld } = draft;
    // Put on record later, it is held against the limit of its own day.
    const { dueOn } = on < context.today ? standingOn(application, on, context.calendar) : application;
    const wrong = firstRefusal(
      checkDay(on, context, { date: draft.signOff?.on ?? draft.draftedOn, what: '签发之日' }),
      // What the outcome rests on may have changed since the draft: a correction or a payment came after all.
      checkOutcome(application, { outcome, ground, withheld, on }, context.calendar),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.replied',
      schemaVersion: 2,
      legalDate: on,
      payload: {
        outcome,
        ground,
        dueOn,
        overdue: on > dueOn && !endsWithoutLimit(ground),
        draftId: draft.id,
        documentNumber: step.documentNumber ?? null,
        letterId: step.letterId ?? draft.letterId,
        withheld,
        again: reopening !== null,
        textCommitment: draft.textCommitment,
      },
    } satisfies ApplicationReplied);
  },
};
