import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import { limitOf } from '../clock.js';
import type { ApplicationEvent, Commitments, Due } from '../events.js';
import { evolve } from '../evolve.js';
import type { Application } from '../state.js';

/** Who takes a step: a member of staff by role, the applicant, or who was asked for an opinion. `system` may take each. */
export const STEP_ACTORS = ['clerk', 'reviewer', 'head', 'applicant', 'consulted'] as const;
export type StepActor = (typeof STEP_ACTORS)[number];

export type StepRole = StepActor | 'system';

/** When and by whom a step is to be taken. */
export interface Situation {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  /** As `actorOf` writes it. */
  readonly actor: string;
  /** The operator at the machine (demonstration, import) is held to the order of the steps, not to four eyes. */
  readonly role: StepRole;
  /** The year of receipt has a signed report. */
  readonly yearSigned: boolean;
}

export interface StepContext extends Situation {
  /** Fresh id for what the step makes: a route, a draft, a consultation. */
  readonly id: string;
  /** Commitments to what `texts` gave. */
  readonly commitments: Commitments;
}

/** One statutory act: where it is lawful, by whom, and the event it makes. Pure. */
export interface StepRule<Step> {
  /** In Chinese, the act as the office calls it. */
  readonly name: string;
  /** In Chinese, the article it rests on. */
  readonly article: string;
  readonly by: readonly StepActor[];
  /** Why the step is not lawful now, whatever its fields; `null` where it is. */
  guard(application: Application, situation: Situation): Refusal | null;
  /**
   * For a step that the limit bars: the last day on which it was lawful still, so that what was done by then on paper can be put
   * on record; `null` where there is none.
   */
  until?(application: Application, situation: Pick<Situation, 'today' | 'calendar'>): LocalDate | null;
  /** What the step writes into the vault, by the kind of the record. */
  texts?(step: Step, id: string): Readonly<Record<string, unknown>>;
  decide(application: Application, step: Step, context: StepContext): Result<ApplicationEvent>;
}

/** An event that moves the clock, with the limit as it stands once it has happened. */
export function timed<E extends ApplicationEvent & { readonly payload: Due }>(
  application: Application,
  calendar: WorkingCalendar,
  make: (due: Due) => E,
): Result<E> {
  const { dueOn, dueProvisional } = application;
  const limit = limitOf(evolve(application, make({ dueOn, dueProvisional })), calendar);
  if (!limit.ok) return limit;
  return ok(make({ dueOn: limit.value.due, dueProvisional: limit.value.provisional }));
}

export function requireOpen({ reply }: Pick<Application, 'reply'>): Refusal | null {
  return reply ? refuse('application.closed', { closedOn: reply.issuedOn }) : null;
}

export function requireClosed({ reply }: Pick<Application, 'reply'>): Refusal | null {
  return reply ? null : refuse('application.not-closed');
}

/** A step's day: not ahead of today, not before what it follows. */
export function checkDay(
  on: LocalDate,
  { today }: Pick<Situation, 'today'>,
  earlier: { readonly date: LocalDate; readonly what: string },
): Refusal | null {
  if (on > today) return refuse('step.future', { date: on, today });
  return on < earlier.date ? refuse('step.before', { date: on, what: earlier.what, earlier: earlier.date }) : null;
}

/** A day the organ sets for others to act by: not before the step itself. */
export function checkAnswerBy(answerBy: LocalDate, on: LocalDate): Refusal | null {
  return answerBy > on ? null : refuse('step.answer-by', { answerBy, on });
}

const LONGEST_TEXT = 20_000;

/** A text that must be written. */
export function checkText(text: string | undefined, field: string, what: string): Refusal | null {
  const length = text?.trim().length ?? 0;
  if (length === 0) return refuse('input.invalid', { field, reason: `请填写${what}` });
  return length > LONGEST_TEXT ? refuse('input.invalid', { field, reason: `不超过 ${LONGEST_TEXT} 字` }) : null;
}

/** The texts that were written, trimmed and without NUL; those left empty are not kept. */
export function written(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([kind, text]) => {
      const tidy = text?.replaceAll('\0', '').trim();
      return tidy ? [[kind, tidy]] : [];
    }),
  );
}

/** The first refusal of several checks; `null` where there is none. */
export function firstRefusal(...checks: readonly (Refusal | null | false | undefined)[]): Refusal | null {
  for (const check of checks) if (check) return check;
  return null;
}

/** Who prepares a paper does not approve it: two people (四眼), 《条例》 Art. 33, 45. */
export function requireOther(preparedBy: string, { actor, role }: Situation): Refusal | null {
  return role !== 'system' && preparedBy === actor ? refuse('step.same-person') : null;
}
