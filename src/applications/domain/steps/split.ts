import { yearOf } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { ApplicationSplit } from '../events.js';
import { firstRefusal, requireOpen, type StepRule } from './step-rule.js';

/**
 * Splits an application that asks for several things into items (一事一申请): this one goes on as the first, each other becomes
 * an application of its own, received on the same day; each counts in `t3`. Barred once the year of receipt is signed.
 */
export interface SplitStep {
  readonly type: 'split';
  /** Two or more, in the applicant's order: what each asks for. */
  readonly items: readonly string[];
  /** Ids of the applications to be made, one for each item after the first; given by the application layer. */
  readonly children?: readonly string[];
}

const MOST_ITEMS = 30;

export const split: StepRule<SplitStep> = {
  name: '拆分申请',
  article: '《条例》第二十九条',
  by: ['clerk', 'head'],
  guard: (application, { yearSigned }) => {
    const { extension, consultations, reasons, fee, draft, reopening, correction, children, receivedOn } = application;
    const begun = extension ?? reasons ?? fee ?? draft ?? reopening ?? consultations[0];
    return firstRefusal(
      requireOpen(application),
      children.length > 0 && refuse('step.done', { step: '拆分申请' }),
      yearSigned && refuse('split.year-signed', { year: yearOf(receivedOn) }),
      begun !== null && begun !== undefined && refuse('split.too-late'),
      correction && !correction.receivedOn && refuse('split.too-late'),
    );
  },
  texts: ({ items }) => ({ 'split/items': items }),
  decide(_, { items, children = [] }, { today, commitments }) {
    const wrong = items.length < 2 || items.length > MOST_ITEMS || items.some((item) => item.trim().length < 2);
    if (wrong) return refuse('input.invalid', { field: 'items', reason: `请逐项填写，二至 ${MOST_ITEMS} 项` });
    if (children.length !== items.length - 1) throw new Error('each item after the first needs an id');
    return ok({
      type: 'application.split',
      schemaVersion: 1,
      legalDate: today,
      payload: { children, commitments },
    } satisfies ApplicationSplit);
  },
};
