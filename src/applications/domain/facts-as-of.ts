import type { LocalDate } from '../../kernel/local-date.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { isRunning, limitOf, type ClockFacts } from './clock.js';

/**
 * What of a case decides its limit as it stood at the end of a day: an act put on record later is judged by the day it was done
 * on, not by what has happened since.
 */
export function factsAsOf(facts: ClockFacts, day: LocalDate): ClockFacts {
  const { receivedOn, correction, extension, reasons, fee, reopening } = facts;
  const by = <T extends LocalDate>(date: T | null): T | null => (date !== null && date <= day ? date : null);
  return {
    receivedOn,
    restartedOn: by(facts.restartedOn),
    correction:
      correction && correction.askedOn <= day
        ? { ...correction, deliveredOn: by(correction.deliveredOn), receivedOn: by(correction.receivedOn) }
        : null,
    extension: extension?.agreedOn && extension.agreedOn > day ? null : extension,
    consultations: facts.consultations
      .filter(({ issuedOn }) => issuedOn <= day)
      .map((asked) => ({ ...asked, deliveredOn: by(asked.deliveredOn), answeredOn: by(asked.answeredOn) })),
    reasons: reasons?.judgedOn && reasons.judgedOn > day ? null : reasons,
    fee: fee && fee.noticedOn <= day ? { ...fee, deliveredOn: by(fee.deliveredOn), paidOn: by(fee.paidOn) } : null,
    reopening: reopening && reopening.on <= day ? reopening : null,
  };
}

/** The limit as it stood on a day, and whether it ran. */
export interface Standing {
  readonly dueOn: LocalDate;
  readonly running: boolean;
}

/** How the limit stood on a day; by the limit on record where that day's cannot be counted. */
export function standingOn(
  facts: ClockFacts & { readonly dueOn: LocalDate },
  day: LocalDate,
  calendar: WorkingCalendar,
): Standing {
  const then = factsAsOf(facts, day);
  const limit = limitOf(then, calendar);
  return { dueOn: limit.ok ? limit.value.due : facts.dueOn, running: isRunning(then) };
}
