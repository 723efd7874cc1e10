import type { LocalDate } from '../../../kernel/local-date.js';
import { ok } from '../../../kernel/result.js';
import type { ApplicationWithdrawn } from '../events.js';
import { checkDay, requireOpen, written, type StepRule } from './step-rule.js';

/** The applicant withdraws (撤回申请): the case closes as 其他处理. */
export interface WithdrawStep {
  readonly type: 'withdraw';
  readonly on?: LocalDate;
  readonly text?: string;
  readonly letterId?: string;
}

export const withdraw: StepRule<WithdrawStep> = {
  name: '撤回申请',
  article: '申请人撤回申请',
  by: ['clerk', 'head', 'applicant'],
  guard: requireOpen,
  texts: ({ text }, id) => written({ [`withdrawal/${id}`]: text }),
  decide(application, step, context) {
    const on = context.role === 'applicant' ? context.today : (step.on ?? context.today);
    const { reopening, receivedOn } = application;
    const wrong = checkDay(on, context, { date: reopening?.on ?? receivedOn, what: '收到申请（重新办理）之日' });
    if (wrong) return wrong;
    return ok({
      type: 'application.withdrawn',
      schemaVersion: 1,
      legalDate: on,
      payload: {
        via: context.role === 'applicant' ? 'online' : 'clerk',
        letterId: step.letterId ?? null,
        commitments: context.commitments,
      },
    } satisfies ApplicationWithdrawn);
  },
};
