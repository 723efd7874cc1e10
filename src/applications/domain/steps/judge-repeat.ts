import { ok } from '../../../kernel/result.js';
import type { ApplicationRepeatJudged } from '../events.js';
import { checkText, requireOpen, written, type StepRule } from './step-rule.js';

/** Judges whether it repeats an earlier application of the same applicant (认定重复申请), 《条例》 Art. 36 (6). */
export interface JudgeRepeatStep {
  readonly type: 'judgeRepeat';
  readonly earlierId: string;
  readonly repeated: boolean;
  readonly note: string;
}

export const judgeRepeat: StepRule<JudgeRepeatStep> = {
  name: '认定重复申请',
  article: '《条例》第三十六条第（六）项',
  by: ['clerk', 'head'],
  guard: requireOpen,
  texts: ({ note }, id) => written({ [`repeat/${id}`]: note }),
  decide(_, { earlierId, repeated, note }, { today, commitments }) {
    const wrong = checkText(note, 'note', '认定的理由');
    if (wrong) return wrong;
    return ok({
      type: 'application.repeatJudged',
      schemaVersion: 1,
      legalDate: today,
      payload: { earlierId, repeated, commitments },
    } satisfies ApplicationRepeatJudged);
  },
};
