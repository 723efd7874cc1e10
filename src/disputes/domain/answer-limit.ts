import type { LocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { limitProof, type LimitId, type LimitProof } from '../../law/limits/index.js';
import { decisionRule } from './decisions.js';
import { instanceOf, type Dispute, type Instance } from './state.js';

/** Which limit to answer holds: to a reconsideration by its procedure, to a court in every instance the same. */
export function answerLimitId({ level }: Pick<Instance, 'level'>, { procedure }: Pick<Dispute, 'procedure'>): LimitId {
  if (level !== 'reconsideration') return 'suitAnswer';
  return procedure === 'summary' ? 'reconsiderationAnswerSummary' : 'reconsiderationAnswer';
}

/** Limit to answer (答复、答辩期限) of the instance under way, with its proof; `null` before the copy was received. */
export function answerLimit(dispute: Dispute, calendar: WorkingCalendar): Result<LimitProof | null> {
  const instance = instanceOf(dispute);
  if (!instance.servedOn) return ok(null);
  return limitProof(calendar, answerLimitId(instance, dispute), instance.servedOn);
}

/**
 * Limit to appeal (上诉期限) against the decision of first instance under way, from the day this organ received it; `null`
 * where none can be appealed against.
 */
export function appealLimit(dispute: Dispute, calendar: WorkingCalendar): Result<LimitProof | null> {
  const { level, decision } = instanceOf(dispute);
  const appeal = level === 'first' && decision ? (decisionRule(decision.code)?.appeal ?? null) : null;
  if (!decision || !appeal || dispute.end) return ok(null);
  return limitProof(calendar, appeal === 'judgment' ? 'appealJudgment' : 'appealRuling', decision.servedOn);
}

/** The next day something is due or is held in an open dispute; what the list is ordered by. */
export function nextDay(dispute: Dispute, calendar: WorkingCalendar): LocalDate | null {
  if (dispute.end) return null;
  const { answeredOn, decision } = instanceOf(dispute);
  if (decision) {
    const appeal = appealLimit(dispute, calendar);
    return appeal.ok ? (appeal.value?.due ?? null) : null;
  }
  const answer = answeredOn ? ok(null) : answerLimit(dispute, calendar);
  return answer.ok ? (answer.value?.due ?? null) : null;
}
