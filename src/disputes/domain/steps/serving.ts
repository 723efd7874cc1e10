import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import { limitEnd } from '../../../law/limits/index.js';
import { answerLimit, answerLimitId } from '../answer-limit.js';
import { instanceOf, type Procedure } from '../state.js';
import { checkDay, firstRefusal, requireServed, requireUndecided, type StepRule } from './step-rule.js';

/** The copy of the application or claim was received (收到副本): the limit to answer runs from the day after. */
export interface ServeStep {
  readonly type: 'serve';
  readonly on: LocalDate;
  /** As the notice says; only a reconsideration's limit depends on it. */
  readonly procedure?: Procedure;
}

export const serve: StepRule<ServeStep> = {
  name: '登记收到副本',
  article: '《行政复议法》第四十八条、第五十四条，《行政诉讼法》第六十七条',
  guard: (dispute) =>
    firstRefusal(requireUndecided(dispute), instanceOf(dispute).servedOn !== null && refuse('dispute.served')),
  decide(dispute, { on, procedure }, { today, calendar }) {
    const instance = instanceOf(dispute);
    const wrong = checkDay(on, today, instance.openedOn);
    if (wrong) return wrong;
    const chosen = procedure ?? dispute.procedure ?? (dispute.kind === 'reconsideration' ? 'ordinary' : null);
    const due = limitEnd(calendar, answerLimitId(instance, { procedure: chosen }), on);
    if (!due.ok) return due;
    const payload = { procedure: chosen, answerBy: due.value.date, provisional: due.value.provisional };
    return ok([{ type: 'dispute.served', schemaVersion: 1, legalDate: on, payload }]);
  },
};

/** The procedure was changed (程序转换). */
export interface ChangeProcedureStep {
  readonly type: 'changeProcedure';
  readonly on: LocalDate;
  readonly procedure: Procedure;
}

export const changeProcedure: StepRule<ChangeProcedureStep> = {
  name: '变更审理程序',
  article: '《行政复议法》第五十五条、《行政诉讼法》第八十四条',
  guard: (dispute) => requireUndecided(dispute),
  decide(dispute, { on, procedure }, { today }) {
    const wrong = firstRefusal(
      checkDay(on, today, instanceOf(dispute).openedOn),
      procedure === dispute.procedure && refuse('input.invalid', { field: 'procedure', reason: '与现在的程序相同' }),
    );
    return wrong ?? ok([{ type: 'dispute.procedureChanged', schemaVersion: 1, legalDate: on, payload: { procedure } }]);
  },
};

/**
 * Answered (提交书面答复或者答辩状，证据、依据和其他有关材料). Late answers are recorded as such: evidence handed in late without good
 * reason counts as none (《行政复议法》 Art. 70, 《行政诉讼法》 Art. 34).
 */
export interface AnswerStep {
  readonly type: 'answer';
  readonly on: LocalDate;
  /** Drafts to be issued with it, each at the version that was before whoever issues them. */
  readonly papers?: readonly { readonly letterId: string; readonly version: number }[];
}

export const answer: StepRule<AnswerStep> = {
  name: '登记提交答复',
  article: '《行政复议法》第四十八条、第五十四条，《行政诉讼法》第六十七条',
  guard: (dispute) =>
    firstRefusal(
      requireUndecided(dispute),
      requireServed(dispute),
      instanceOf(dispute).answeredOn !== null && refuse('dispute.answered'),
    ),
  decide(dispute, { on }, { today, calendar }) {
    const wrong = checkDay(on, today, instanceOf(dispute).servedOn ?? dispute.openedOn);
    if (wrong) return wrong;
    const limit = answerLimit(dispute, calendar);
    if (!limit.ok) return limit;
    const answerBy = limit.value?.due ?? null;
    const late = answerBy !== null && on > answerBy;
    return ok([{ type: 'dispute.answered', schemaVersion: 2, legalDate: on, payload: { answerBy, late, papers: [] } }]);
  },
};
