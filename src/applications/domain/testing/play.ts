import { localDate, type LocalDate } from '../../../kernel/local-date.js';
import type { Refusal } from '../../../kernel/result.js';
import { NATIONAL_CALENDAR } from '../../../law/calendar/index.js';
import { decideStep, textsOf } from '../decide-step.js';
import { decideSubmit, type SubmitCommand } from '../decide-submit.js';
import type { ApplicationEvent } from '../events.js';
import { evolve } from '../evolve.js';
import type { Application } from '../state.js';
import type { Situation, Step } from '../steps/index.js';

const COMMITMENT = `sha256:${'0'.repeat(64)}`;

/** A case played step by step in a test; each step on a day, by someone. */
export interface Play {
  readonly state: Application;
  readonly events: readonly ApplicationEvent[];
  /** The first refusal; the steps after it are not taken. */
  readonly refusal: Refusal | null;
}

/** `[day, step]`, taken by the system; or by a role, whose actor is `staff:<role>` unless named. */
export type Move = readonly [day: string, step: Step, by?: Partial<Pick<Situation, 'role' | 'actor' | 'yearSigned'>>];

/** Plays moves from the day of receipt on. Ids of what the steps make are `n1`, `n2` … by their place in `moves`. */
export function play(receivedOn: string, moves: readonly Move[], facts: Partial<SubmitCommand> = {}): Play {
  const received = localDate(receivedOn);
  const submitted = decideSubmit(
    {
      receiptNumber: 'TST-2026-000001',
      channel: 'inPerson',
      applicantColumn: 'natural',
      wantedForm: { way: 'paper', route: 'mail' },
      receivedOn: received,
      applicantCommitment: COMMITMENT,
      descriptionCommitment: COMMITMENT,
      ...facts,
    },
    received,
    NATIONAL_CALENDAR,
  );
  if (!submitted.ok) throw new Error(submitted.code);
  let state = evolve(null, submitted.value);
  const events: ApplicationEvent[] = [submitted.value];
  for (const [index, [day, step, by = {}]] of moves.entries()) {
    const id = `n${index + 1}`;
    const commitments = Object.fromEntries(Object.keys(textsOf(step, id)).map((kind) => [kind, COMMITMENT]));
    const event = decideStep(state, step, { ...situationOf(localDate(day), by), id, commitments });
    if (!event.ok) return { state, events, refusal: event };
    state = evolve(state, event.value);
    events.push(event.value);
  }
  return { state, events, refusal: null };
}

function situationOf(today: LocalDate, by: Partial<Situation>): Situation {
  const role = by.role ?? 'system';
  return {
    today,
    calendar: NATIONAL_CALENDAR,
    role,
    actor: by.actor ?? (role === 'system' ? 'system:test' : `staff:${role}`),
    yearSigned: by.yearSigned ?? false,
  };
}
