import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { refuse, type Refusal } from '../../kernel/result.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { standingOn } from './facts-as-of.js';
import type { Application } from './state.js';

/** Why the limit could not be moved on a day: set by an order, not running then, or over; `null` where it could. */
export function requireMovableLimit(
  application: Application,
  { on, calendar, step }: { readonly on: LocalDate; readonly calendar: WorkingCalendar; readonly step: string },
): Refusal | null {
  if (application.reopening) return refuse('step.by-order', { step });
  const { dueOn, running } = standingOn(application, on, calendar);
  if (!running) return refuse('limit.not-running', { step });
  return on > dueOn ? refuse('limit.over', { step, dueOn }) : null;
}

/**
 * The last day up to `today` on which the limit could still be moved: what was done by then on paper may be put on record yet.
 * `null` where there is none.
 */
export function lastMovableDay(
  application: Application,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkingCalendar },
): LocalDate | null {
  const { reopening, correction, fee, receivedOn } = application;
  if (reopening) return null;
  const awaited = [
    ...(correction && !correction.receivedOn ? [correction.askedOn] : []),
    ...(fee && !fee.paidOn ? [fee.noticedOn] : []),
  ];
  const until = awaited.reduce((earliest, asked) => (asked <= earliest ? addDays(asked, -1) : earliest), today);
  const { dueOn } = standingOn(application, until, calendar);
  const last = dueOn < until ? dueOn : until;
  return last >= receivedOn && standingOn(application, last, calendar).running ? last : null;
}
