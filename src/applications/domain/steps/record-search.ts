import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import { SEARCH_FINDINGS, type ApplicationSearched, type SearchFinding } from '../events.js';
import { checkDay, checkText, firstRefusal, requireOpen, type StepRule } from './step-rule.js';

/** Puts a search on record (检索情况) with the division's opinion: without it 不存在 (《条例》 Art. 36 (4)) cannot stand. */
export interface RecordSearchStep {
  readonly type: 'recordSearch';
  readonly on?: LocalDate;
  /** The route it answers; none where the office searched itself. */
  readonly routeId?: string;
  readonly found: SearchFinding;
  /** Where was searched: archives, systems, divisions. */
  readonly where: string;
  /** How: by which words, years, persons asked. */
  readonly how: string;
  readonly result: string;
  readonly opinion?: string;
}

export const recordSearch: StepRule<RecordSearchStep> = {
  name: '登记检索情况',
  article: '《条例》第三十六条第（四）项',
  by: ['clerk', 'head'],
  guard: requireOpen,
  texts: ({ where, how, result, opinion }, id) => ({
    [`search/${id}`]: { where, how, result, ...(opinion?.trim() ? { opinion } : {}) },
  }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const asked = application.routes.find(({ id }) => id === step.routeId);
    const after = asked
      ? { date: asked.routedOn, what: '转办之日' }
      : { date: application.receivedOn, what: '收到申请之日' };
    const wrong = firstRefusal(
      !SEARCH_FINDINGS.includes(step.found) && refuse('input.invalid', { field: 'found', reason: '请选择检索结果' }),
      step.routeId !== undefined && !asked && refuse('not.found', { what: '这次转办' }),
      checkText(step.where, 'where', '检索范围'),
      checkText(step.how, 'how', '检索方法'),
      checkText(step.result, 'result', '检索结果说明'),
      checkDay(on, context, after),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.searched',
      schemaVersion: 1,
      legalDate: on,
      payload: { routeId: step.routeId ?? null, found: step.found, commitments: context.commitments },
    } satisfies ApplicationSearched);
  },
};
