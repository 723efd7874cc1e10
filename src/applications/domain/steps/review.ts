import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { ReplyReviewed } from '../events.js';
import { checkDay, checkText, firstRefusal, requireOpen, requireOther, written, type StepRule } from './step-rule.js';

/** Legal review of the draft (合法性审核), 《条例》 Art. 45: by another person than the drafter. */
export interface ReviewStep {
  readonly type: 'review';
  readonly on?: LocalDate;
  readonly agreed: boolean;
  /** Needed where it is not agreed to. */
  readonly note?: string;
}

export const review: StepRule<ReviewStep> = {
  name: '审核',
  article: '《条例》第四十五条',
  by: ['reviewer'],
  guard: ({ reply, draft }, situation) =>
    firstRefusal(
      requireOpen({ reply }),
      !draft && refuse('step.needs', { step: '审核', first: '拟写答复' }),
      draft?.review && refuse('step.done', { step: '审核' }),
      draft && requireOther(draft.by, situation),
    ),
  texts: ({ note }, id) => written({ [`review/${id}`]: note }),
  decide({ draft }, { on, agreed, note }, context) {
    if (!draft) return refuse('step.needs', { step: '审核', first: '拟写答复' });
    const day = on ?? context.today;
    const wrong = firstRefusal(
      checkDay(day, context, { date: draft.draftedOn, what: '拟稿之日' }),
      !agreed && checkText(note, 'note', '审核意见'),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.reviewed',
      schemaVersion: 1,
      legalDate: day,
      payload: { draftId: draft.id, agreed, by: context.actor, commitments: context.commitments },
    } satisfies ReplyReviewed);
  },
};
