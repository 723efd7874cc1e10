import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { ReplySignedOff } from '../events.js';
import { checkDay, checkText, firstRefusal, requireOpen, requireOther, written, type StepRule } from './step-rule.js';

/** The responsible leader signs off the reviewed draft (签发), 《条例》 Art. 45: another person than the drafter. */
export interface SignOffStep {
  readonly type: 'signOff';
  readonly on?: LocalDate;
  readonly agreed: boolean;
  readonly note?: string;
}

export const signOff: StepRule<SignOffStep> = {
  name: '签发',
  article: '《条例》第四十五条',
  by: ['head'],
  guard: ({ reply, draft }, situation) =>
    firstRefusal(
      requireOpen({ reply }),
      !draft && refuse('step.needs', { step: '签发', first: '拟写答复' }),
      !draft?.review?.agreed && refuse('step.needs', { step: '签发', first: '审核' }),
      draft?.signOff && refuse('step.done', { step: '签发' }),
      draft && requireOther(draft.by, situation),
    ),
  texts: ({ note }, id) => written({ [`signOff/${id}`]: note }),
  decide({ draft }, { on, agreed, note }, context) {
    if (!draft) return refuse('step.needs', { step: '签发', first: '拟写答复' });
    const day = on ?? context.today;
    const wrong = firstRefusal(
      checkDay(day, context, { date: draft.review?.on ?? draft.draftedOn, what: '审核之日' }),
      !agreed && checkText(note, 'note', '签发意见'),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.signedOff',
      schemaVersion: 1,
      legalDate: day,
      payload: { draftId: draft.id, agreed, by: context.actor, commitments: context.commitments },
    } satisfies ReplySignedOff);
  },
};
