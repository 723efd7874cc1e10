import type { LocalDate } from '../../../kernel/local-date.js';
import { ok } from '../../../kernel/result.js';
import type { FollowedOpinion, ReplyDrafted, Supply } from '../events.js';
import { checkOpinions } from '../followed-opinions.js';
import { checkOutcome } from '../outcome-rules.js';
import { checkDay, checkText, firstRefusal, requireOpen, type StepRule } from './step-rule.js';

/** Drafts the reply (拟稿), 《条例》 Art. 36 to 40; a new draft takes the place of the one before, with its review. */
export interface DraftStep {
  readonly type: 'draft';
  readonly on?: LocalDate;
  /** Row of table `t3`, or an outcome of Art. 41 for one's own record. */
  readonly outcome: string;
  readonly ground: string;
  /** What is written to the applicant; left out where its letter says it. */
  readonly text?: string;
  /** For `partial`: what is withheld, and on which ground of a refusal. */
  readonly withheld?: readonly { readonly what: string; readonly ground: string }[];
  /** For `partial`: how far each objection of a third party is followed; one not named is taken as not followed. */
  readonly opinions?: readonly FollowedOpinion[];
  /** The drafted letter, and the version of it that is to be reviewed. */
  readonly letterId?: string;
  readonly letterVersion?: number;
  /** The copies that go with it (随答复提供的文件): named by the system, nobody sends them. */
  readonly supplies?: readonly Supply[];
}

export const draft: StepRule<DraftStep> = {
  name: '拟写答复',
  article: '《条例》第三十六条',
  by: ['clerk', 'head'],
  guard: requireOpen,
  texts: ({ text, withheld = [] }, id) => ({
    [`draft/${id}`]: {
      text: (text ?? '').replaceAll('\0', '').trim(),
      withheld: withheld.map(({ what }) => what.trim()),
    },
  }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const { receivedOn, reopening } = application;
    const { outcome, ground, opinions = [] } = step;
    const withheld = (step.withheld ?? []).map((part, index) => ({ id: String(index + 1), ground: part.ground }));
    const wrong = firstRefusal(
      checkDay(on, context, { date: reopening?.on ?? receivedOn, what: '收到申请（重新办理）之日' }),
      checkText(step.text, 'text', '答复内容'),
      ...(step.withheld ?? []).map(({ what }) => checkText(what, 'withheld', '不予公开的内容')),
      checkOutcome(application, { outcome, ground, withheld, on }, context.calendar),
      checkOpinions(application, { outcome, withheld, opinions }),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.drafted',
      schemaVersion: 2,
      legalDate: on,
      payload: {
        draftId: context.id,
        outcome,
        ground,
        withheld,
        by: context.actor,
        letterId: step.letterId ?? null,
        letterVersion: step.letterVersion ?? null,
        supplies: step.supplies ?? [],
        opinions: opinions.map(({ consultationId, followed }) => ({ consultationId, followed })),
        commitments: context.commitments,
      },
    } satisfies ReplyDrafted);
  },
};
