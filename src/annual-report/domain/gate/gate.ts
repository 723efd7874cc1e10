import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Severity } from '../check/finding.js';

/** What was decided on a finding: an error kept (保留) with a reason and a name, a warning acknowledged (知悉). */
export interface FindingDecision {
  readonly kind: 'override' | 'acknowledged';
  readonly reason: string | null;
  readonly name: string | null;
  readonly decidedOn: LocalDate;
}

/** Findings that still stand in the way of signing. */
export interface Gate {
  readonly errors: number;
  readonly warnings: number;
}

interface Judged {
  readonly severity: Severity;
  readonly decision: FindingDecision | null;
}

/** Counts what is neither corrected nor decided on. An acknowledged error is none: an error needs its reason. */
export function gateOf(findings: readonly Judged[]): Gate {
  const open = (severity: Severity) => findings.filter((it) => it.severity === severity && !isDecided(it)).length;
  return { errors: open('error'), warnings: open('warning') };
}

/** Was this finding decided on, in the way its severity asks for. */
export function isDecided({ severity, decision }: Judged): boolean {
  if (decision === null) return false;
  return severity === 'warning' || decision.kind === 'override';
}

/** Longest reason and name. */
const REASON = 400;
const NAME = 40;

/** What a decision is made of: `reason` and `name` for an error, at most a remark for a warning. */
export interface DecisionWords {
  readonly reason?: string | undefined;
  readonly name?: string | undefined;
}

/** The words of a decision on a finding, tidied. Refuses `input.invalid` where an error has no reason or name. */
export function checkDecision(
  severity: Severity,
  words: DecisionWords,
): Result<Pick<FindingDecision, 'kind' | 'reason' | 'name'>> {
  const reason = tidy(words.reason);
  const name = tidy(words.name);
  if ((reason?.length ?? 0) > REASON) return refuse('input.invalid', { field: '理由', reason: `不超过 ${REASON} 字` });
  if ((name?.length ?? 0) > NAME) return refuse('input.invalid', { field: '责任人', reason: `不超过 ${NAME} 字` });
  if (severity === 'warning') return ok({ kind: 'acknowledged', reason, name: null });
  if (reason === null) {
    return refuse('input.invalid', { field: '理由', reason: '保留错误须写明理由，理由随报告公开' });
  }
  if (name === null) return refuse('input.invalid', { field: '责任人', reason: '请填写责任人' });
  return ok({ kind: 'override', reason, name });
}

function tidy(text: string | undefined): string | null {
  return text?.replaceAll('\0', '').trim() || null;
}
