import type { LocalDate } from '../../kernel/local-date.js';
import { refuse, type Refusal } from '../../kernel/result.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { findGround, restsOn } from '../../law/outcomes/index.js';
import type { WithheldPart } from './events.js';
import { ownRecordGround } from './own-record-outcomes.js';
import { paymentDue } from './standing.js';
import type { Application } from './state.js';

export interface ChosenOutcome {
  readonly outcome: string;
  readonly ground: string;
  readonly withheld: readonly WithheldPart[];
  /** The day of the decision. */
  readonly on: LocalDate;
}

type Rule = (application: Application, chosen: ChosenOutcome, calendar: WorkingCalendar) => Refusal | null;

/**
 * Whether a case may end so now (《条例》 Art. 30, 35 to 42): the ground is one of the outcome and in force, and what the
 * outcome rests on stands in the case. `null` where it may.
 */
export function checkOutcome(
  application: Application,
  chosen: ChosenOutcome,
  calendar: WorkingCalendar,
): Refusal | null {
  const { outcome, ground, on } = chosen;
  if (application.kind === 'ownRecord') {
    return ownRecordGround(outcome) === ground ? null : refuse('reply.ground', { outcome, ground });
  }
  const basis = findGround(ground);
  if (!basis || !restsOn(outcome, ground) || on < basis.inForceFrom) return refuse('reply.ground', { outcome, ground });
  return withheldFits(chosen) ?? RULES[ground]?.(application, chosen, calendar) ?? null;
}

/** Art. 37: a partial disclosure says what is withheld and why; nothing else withholds. */
function withheldFits({ outcome, ground, withheld }: ChosenOutcome): Refusal | null {
  if (outcome !== 'partial') return withheld.length > 0 ? refuse('reply.ground', { outcome, ground }) : null;
  if (withheld.length === 0) return refuse('outcome.withheld-list');
  const stray = withheld.find((part) => !findGround(part.ground)?.outcome.startsWith('refused.'));
  return stray ? refuse('reply.ground', { outcome, ground: stray.ground }) : null;
}

const RULES: Readonly<Record<string, Rule>> = {
  '36(4)': ({ searches }, { on }) =>
    searches.some((search) => search.found === 'notFound' && search.on <= on) ? null : refuse('outcome.search-record'),
  '30.unclear': ({ correction }, { on }) =>
    correction?.receivedOn && correction.receivedOn <= on ? null : refuse('outcome.no-correction'),
  '30.notCorrected': ({ correction }, { on }) => {
    if (!correction) return refuse('outcome.no-correction');
    if (correction.receivedOn) return refuse('outcome.corrected', { on: correction.receivedOn });
    if (!correction.deliveredOn) return refuse('outcome.notice-not-delivered');
    return on > correction.answerBy ? null : refuse('outcome.too-early', { until: correction.answerBy });
  },
  'fee.unpaid': ({ fee }, { on }, calendar) => {
    if (!fee) return refuse('outcome.no-fee');
    if (fee.paidOn) return refuse('outcome.paid', { on: fee.paidOn });
    if (!fee.deliveredOn) return refuse('outcome.notice-not-delivered');
    const until = paymentDue(fee.deliveredOn, calendar);
    return on > until ? null : refuse('outcome.too-early', { until });
  },
  '35': ({ reasons }, { on }) =>
    reasons?.reasonable === false && reasons.judgedOn !== null && reasons.judgedOn <= on
      ? null
      : refuse('outcome.reasons'),
  '36(6)': ({ repeat }) => (repeat?.repeated ? null : refuse('outcome.repeat')),
  withdrawn: () => refuse('outcome.withdraw-step'),
};

/** Outcomes under which something is disclosed. */
export function discloses(outcome: string): boolean {
  return outcome === 'granted' || outcome === 'partial';
}

/** Closings that no running limit judges: the applicant did not answer, or withdrew (docs/decisions/0104). */
export function endsWithoutLimit(ground: string): boolean {
  return ground === '30.notCorrected' || ground === 'fee.unpaid' || ground === 'withdrawn';
}
