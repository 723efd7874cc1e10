import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse, type Refusal, type Result } from '../../../kernel/result.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import type { Commitments, DisputeEvent } from '../events.js';
import { instanceOf, type Dispute } from '../state.js';

export interface Situation {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
}

export interface StepContext extends Situation {
  /** Fresh id for what the step makes. */
  readonly id: string;
  readonly commitments: Commitments;
}

/** One step of a dispute: whether it is lawful now, and the events it makes. Pure. */
export interface StepRule<Step> {
  /** In Chinese. */
  readonly name: string;
  /** In Chinese. */
  readonly article: string;
  /** Why the step is not lawful now, whatever its fields; `null` where it is. */
  guard(dispute: Dispute, situation: Situation): Refusal | null;
  decide(dispute: Dispute, step: Step, context: StepContext): Result<readonly DisputeEvent[]>;
}

/** The first refusal of several checks; `null` where there is none. */
export function firstRefusal(...checks: readonly (Refusal | null | false | undefined)[]): Refusal | null {
  for (const check of checks) if (check) return check;
  return null;
}

/** An instance is under way: accepted, not decided. A retrial may be, after the end. */
export function requireUndecided(dispute: Dispute): Refusal | null {
  const { decision, openedOn } = instanceOf(dispute);
  const { end, instances } = dispute;
  if (!decision) return end && (instances.length === 1 || openedOn < end.closedOn) ? closed(dispute) : null;
  return end ? closed(dispute) : refuse('dispute.decided', { decidedOn: decision.decidedOn });
}

export function closed({ end }: Dispute): Refusal | null {
  return end && refuse('dispute.closed', { closedOn: end.closedOn });
}

export function requireSuit({ kind }: Dispute): Refusal | false {
  return kind === 'reconsideration' && refuse('dispute.suit-only');
}

export function requireServed(dispute: Dispute): Refusal | false {
  return !instanceOf(dispute).servedOn && refuse('dispute.not-served');
}

/** A day not ahead of today, and not before what it follows. */
export function checkDay(on: LocalDate, today: LocalDate, earlier: LocalDate): Refusal | null {
  if (on > today) return refuse('dispute.dates', { later: today, earlier: on });
  return on < earlier ? refuse('dispute.dates', { later: on, earlier }) : null;
}

/** A short text that stands in an event: a case number, a court, a room. No names. */
export function shortText(text: string | undefined, max = 80): string | null {
  const tidy = (text ?? '')
    .replace(/[\u0000-\u001f]/g, ' ')
    .trim()
    .slice(0, max);
  return tidy === '' ? null : tidy;
}

export function checkCaseNumber(caseNumber: string): Refusal | null {
  const length = caseNumber.trim().length;
  if (length > 0 && length <= 80) return null;
  return refuse('input.invalid', { field: 'caseNumber', reason: '请填写案号（不超过 80 字）' });
}
