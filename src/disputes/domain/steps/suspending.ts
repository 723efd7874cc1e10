import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import { instanceOf, type Dispute } from '../state.js';
import { suspensionGroundsOf, type SuspensionGround } from '../suspension-grounds.js';
import { checkDay, firstRefusal, requireUndecided, type StepRule } from './step-rule.js';

/**
 * The reconsideration organ or the court suspended the case (中止审理). What stops is the time that organ or court has
 * (《行政复议法》 Art. 39, 62; 法释〔2018〕1号 Art. 87); the limit to answer has run from the day the copy was received (Art. 48, 54;
 * 《行政诉讼法》 Art. 67), and no provision stops it, so that it stands as it was.
 */
export interface SuspendStep {
  readonly type: 'suspend';
  /** Day of the notice or ruling. */
  readonly on: LocalDate;
  readonly ground: string;
}

const ARTICLE = '《行政复议法》第三十九条，法释〔2018〕1号第八十七条';

export const suspend: StepRule<SuspendStep> = {
  name: '登记中止审理',
  article: ARTICLE,
  guard: (dispute) =>
    firstRefusal(requireUndecided(dispute), suspendedOn(dispute) !== null && refuse('dispute.suspended')),
  decide(dispute, { on, ground }, { today }) {
    const { openedOn, suspensions } = instanceOf(dispute);
    const wrong = firstRefusal(
      checkDay(on, today, suspensions.at(-1)?.resumedOn ?? openedOn),
      !suspensionGroundsOf(dispute.kind).some((it) => it === ground) &&
        refuse('input.invalid', { field: 'ground', reason: '请选择中止的情形' }),
    );
    if (wrong) return wrong;
    const payload = { ground: ground as SuspensionGround };
    return ok([{ type: 'dispute.suspended', schemaVersion: 1, legalDate: on, payload }]);
  },
};

/** The reason is gone and the case goes on (恢复审理). */
export interface ResumeStep {
  readonly type: 'resume';
  readonly on: LocalDate;
}

export const resume: StepRule<ResumeStep> = {
  name: '登记恢复审理',
  article: ARTICLE,
  guard: (dispute) =>
    firstRefusal(requireUndecided(dispute), suspendedOn(dispute) === null && refuse('dispute.not-suspended')),
  decide(dispute, { on }, { today }) {
    const wrong = checkDay(on, today, suspendedOn(dispute) ?? instanceOf(dispute).openedOn);
    return wrong ?? ok([{ type: 'dispute.resumed', schemaVersion: 1, legalDate: on, payload: {} }]);
  },
};

/** Since when the instance under way is suspended; `null` where it is not. */
export function suspendedOn(dispute: Dispute): LocalDate | null {
  return instanceOf(dispute).suspensions.find((it) => it.resumedOn === null)?.on ?? null;
}
