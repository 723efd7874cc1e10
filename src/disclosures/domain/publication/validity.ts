import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { DisclosureRecord } from '../records/record.js';
import type { Validity, ValidityState } from './publication.js';

const ENDED: readonly ValidityState[] = ['repealed', 'replaced', 'invalid'];

export const IN_FORCE: Validity = { state: 'in_force', endedOn: null, replacedBy: null };
export const NO_VALIDITY: Validity = { state: 'none', endedOn: null, replacedBy: null };

/** The validity a document on record has by its effect (docs/decisions/0131). */
export function validityOfRecord({ end }: Pick<DisclosureRecord, 'end'>, replacedBy: string | null): Validity {
  return end === null ? IN_FORCE : { state: end.as, endedOn: end.on, replacedBy };
}

/** Validity on a day: what ends later is in force still, what begins later is not yet. */
export function validityOn(
  validity: Validity,
  inForceOn: LocalDate | null,
  asOf: LocalDate,
): ValidityState | 'not_yet' {
  if (validity.state === 'none') return 'none';
  if (validity.endedOn !== null && validity.endedOn <= asOf) return validity.state;
  if (inForceOn !== null && inForceOn > asOf) return 'not_yet';
  return validity.state === 'amended' ? 'amended' : 'in_force';
}

/** Refuses `publication.validity` where a state lacks its day or has one it cannot have, and days out of order. */
export function checkValidity({ state, endedOn, replacedBy }: Validity, madeOn: LocalDate): Result<null> {
  const ended = ENDED.includes(state);
  if (ended !== (endedOn !== null) || (replacedBy !== null && state !== 'replaced')) {
    return refuse('publication.validity');
  }
  if (endedOn !== null && endedOn < madeOn) return refuse('disclosure.dates', { later: endedOn, earlier: madeOn });
  return ok(null);
}
