import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.js';
import { appealLimit } from '../answer-limit.js';
import { DECISIONS, decisionRule, type DecisionCode, type DecisionRule } from '../decisions.js';
import type { DisputeClosed, DisputeDecided } from '../events.js';
import { evolve } from '../evolve.js';
import { instanceOf, type Dispute, type DisputeResult } from '../state.js';
import { checkDay, closed, firstRefusal, requireUndecided, shortText, type StepRule } from './step-rule.js';

/**
 * The instance under way is decided (裁决). A reconsideration and an instance that cannot be appealed against end the dispute
 * by it; a judgment of first instance does once it is in force (`takeEffect`).
 */
export interface DecideStep {
  readonly type: 'decide';
  readonly decision: string;
  /** Day of the decision. */
  readonly on: LocalDate;
  /** The day this organ received it; the day of the decision where left out. */
  readonly servedOn?: LocalDate;
  readonly documentNumber?: string;
  /** The last day to handle the application anew, where it orders that (责令重新作出). */
  readonly redoBy?: LocalDate;
}

export const decide: StepRule<DecideStep> = {
  name: '登记审理结果',
  article: '《行政复议法》第四章第五节，《行政诉讼法》第六十九条至第七十八条、第八十九条',
  guard: (dispute) => requireUndecided(dispute),
  decide(dispute, step, { today }) {
    const { on, servedOn = on, redoBy } = step;
    const instance = instanceOf(dispute);
    const rule = decisionRule(step.decision);
    const wrong = firstRefusal(
      (!rule || !rule.levels.includes(instance.level)) && refuse('dispute.decision', { decision: step.decision }),
      checkDay(on, today, instance.openedOn),
      checkDay(servedOn, today, on),
      checkRedo(rule, redoBy, servedOn),
    );
    if (wrong) return wrong;
    const code = step.decision as DecisionCode;
    const decided: DisputeDecided = {
      type: 'dispute.decided',
      schemaVersion: 1,
      legalDate: on,
      payload: {
        decision: code,
        servedOn,
        documentNumber: shortText(step.documentNumber),
        redoBy: redoBy ?? null,
      },
    };
    const after = evolve(dispute, decided);
    const final = instance.level !== 'first' || DECISIONS[code].appeal === null;
    const result = resultOf(after);
    if (!final || result === null || dispute.end) return ok([decided]);
    return ok([decided, closing(after, on, result, redoBy)]);
  },
};

function checkRedo(rule: DecisionRule | null, redoBy: LocalDate | undefined, servedOn: LocalDate): Refusal | null {
  if (redoBy === undefined) return null;
  if (!rule?.mayOrderRedo) return refuse('dispute.redo', { decision: rule?.label ?? '' });
  return redoBy > servedOn ? null : refuse('dispute.dates', { later: redoBy, earlier: servedOn });
}

/** No appeal was made and the time for it has passed (判决、裁定发生法律效力): the suit ends by it. */
export interface TakeEffectStep {
  readonly type: 'takeEffect';
  /** The day it is in force: after the last day of the time to appeal. */
  readonly on: LocalDate;
  /** The last day to handle the application anew, counted from there; that of the decision where left out. */
  readonly redoBy?: LocalDate;
}

export const takeEffect: StepRule<TakeEffectStep> = {
  name: '登记裁判生效',
  article: '《行政诉讼法》第八十五条',
  guard(dispute, { today, calendar }) {
    const due = appealDue(dispute, calendar);
    if (!due.ok) return due;
    return firstRefusal(
      closed(dispute),
      due.value === null && refuse('dispute.not-decided'),
      due.value !== null && today <= due.value && refuse('dispute.not-final', { due: due.value }),
    );
  },
  decide(dispute, { on, redoBy }, { today, calendar }) {
    const due = appealDue(dispute, calendar);
    if (!due.ok) return due;
    const { decision } = instanceOf(dispute);
    const result = resultOf(dispute);
    if (due.value === null || !decision || result === null) return refuse('dispute.not-decided');
    const wrong = firstRefusal(
      checkDay(on, today, decision.servedOn),
      on <= due.value && refuse('dispute.not-final', { due: due.value }),
      checkRedo(decisionRule(decision.code), redoBy, on),
    );
    return wrong ?? ok([closing(dispute, on, result, redoBy)]);
  },
};

function appealDue(dispute: Dispute, calendar: Parameters<typeof appealLimit>[1]): Result<LocalDate | null> {
  const limit = appealLimit(dispute, calendar);
  return limit.ok ? ok(limit.value?.due ?? null) : limit;
}

function closing(dispute: Dispute, on: LocalDate, result: DisputeResult, redoBy?: LocalDate): DisputeClosed {
  const ordered = redoBy ?? standing(dispute)?.redoBy ?? null;
  return { type: 'dispute.closed', schemaVersion: 2, legalDate: on, payload: { result, redoBy: ordered } };
}

/** The result by the decision that stands; `null` while none does, and where the suit goes on. */
export function resultOf(dispute: Dispute): DisputeResult | null {
  const result = decisionRule(standing(dispute)?.code ?? '')?.result ?? null;
  return result === 'before' ? null : result;
}

/** The decision that stands: one that leaves the instance before as it was gives way to that one's. */
function standing({ instances }: Dispute) {
  for (const { decision } of [...instances].reverse()) {
    if (!decision) return null;
    if (decisionRule(decision.code)?.result !== 'before') return decision;
  }
  return null;
}
