import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.js';
import { appealLimit } from '../answer-limit.js';
import type { DisputeEvent } from '../events.js';
import { instanceOf, type Dispute } from '../state.js';
import { checkCaseNumber, checkDay, closed, firstRefusal, requireSuit, shortText, type StepRule } from './step-rule.js';

interface NextInstance {
  readonly on: LocalDate;
  readonly caseNumber: string;
  readonly forum?: string;
  readonly by: 'applicant' | 'organ' | 'other';
}

/** Appeal (上诉) by any party: the suit goes on in the same case. */
export interface AppealStep extends NextInstance {
  readonly type: 'appeal';
}

export const appeal: StepRule<AppealStep> = {
  name: '登记上诉',
  article: '《行政诉讼法》第八十五条',
  guard(dispute, { calendar }) {
    const limit = appealLimit(dispute, calendar);
    if (!limit.ok) return limit;
    return firstRefusal(requireSuit(dispute), closed(dispute), limit.value === null && refuse('dispute.not-decided'));
  },
  decide(dispute, step, { today, calendar }) {
    const limit = appealLimit(dispute, calendar);
    if (!limit.ok) return limit;
    const due = limit.value?.due;
    const { decision } = instanceOf(dispute);
    // The other parties' time runs from the day they were served, which the organ does not know.
    if (step.by === 'organ' && due !== undefined && step.on > due) return refuse('dispute.appeal-late', { due });
    return opened('appeal', step, today, decision?.decidedOn ?? dispute.openedOn);
  },
};

/** Sent back (发回重审): the court of first instance has it again, under a new number. */
export interface OpenAgainStep extends NextInstance {
  readonly type: 'openAgain';
}

export const openAgain: StepRule<OpenAgainStep> = {
  name: '登记发回重审',
  article: '《行政诉讼法》第八十九条',
  guard: (dispute) =>
    firstRefusal(
      requireSuit(dispute),
      instanceOf(dispute).decision?.code !== 'court.remand' && refuse('dispute.not-remanded'),
    ),
  decide: (dispute, step, { today }) =>
    opened('first', step, today, instanceOf(dispute).decision?.decidedOn ?? dispute.openedOn),
};

/** Retrial (再审) of a suit that has ended: recorded in it, counted no second time. */
export interface RetryStep extends NextInstance {
  readonly type: 'retry';
}

export const retry: StepRule<RetryStep> = {
  name: '登记再审',
  article: '《行政诉讼法》第九十条至第九十三条',
  guard: (dispute) => firstRefusal(requireSuit(dispute), notEnded(dispute)),
  decide: (dispute, step, { today }) => opened('retrial', step, today, dispute.end?.closedOn ?? dispute.openedOn),
};

function notEnded(dispute: Dispute): Refusal | null {
  if (!dispute.end) return refuse('dispute.not-closed');
  return instanceOf(dispute).decision || dispute.instances.length === 1 ? null : refuse('dispute.under-way');
}

function opened(
  level: 'first' | 'appeal' | 'retrial',
  { on, caseNumber, forum, by }: NextInstance,
  today: LocalDate,
  earlier: LocalDate,
): Result<readonly DisputeEvent[]> {
  const wrong = firstRefusal(checkDay(on, today, earlier), checkCaseNumber(caseNumber));
  if (wrong) return wrong;
  const payload = { level, caseNumber: caseNumber.trim(), forum: shortText(forum), by };
  return ok([{ type: 'dispute.instanceOpened', schemaVersion: 1, legalDate: on, payload }]);
}
