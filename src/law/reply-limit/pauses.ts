import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { covers, workingDayAfter, type WorkingCalendar } from '../calendar/index.js';

/** Whom the organ asks: 第三方 (《条例》 Art. 32) or the other organs that made the information (其他机关, Art. 34). */
export type PauseReason = 'thirdParty' | 'otherOrgan';

/** Days that are not counted (征求意见所需时间不计算在期限内, 《条例》 Art. 33): `from` to `to`, both included. */
export interface Pause {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Absent where it is not known. */
  readonly reason?: PauseReason;
}

/** The pause that covers a day; of several the one that began first. Several letters make the union of their days. */
export function pauseOn(pauses: readonly Pause[], date: LocalDate): Pause | null {
  let found: Pause | null = null;
  for (const pause of pauses) {
    if (pause.from <= date && date <= pause.to && (found === null || pause.from < found.from)) found = pause;
  }
  return found;
}

/** Working days within which third parties (Art. 32) and other organs (Art. 34) give their opinion. */
const OPINION_DAYS = 15;

export interface Consultation {
  /** The day the letter was issued. */
  readonly issued: LocalDate;
  /** The day whom it asks received it; absent while that is not known. */
  readonly delivered?: LocalDate;
  /** The day the opinion arrived; absent where none has. */
  readonly answered?: LocalDate;
}

/**
 * The pause that a letter asking for an opinion makes: from its issue to the arrival of the opinion, or to the 15th
 * working day after its receipt where that is earlier (docs/decisions/0101). `null` while neither end is known.
 * Refuses (`limit.opinion-order`) dates out of order.
 */
export function pauseOfConsultation(
  calendar: WorkingCalendar,
  { issued, delivered, answered }: Consultation,
): Result<{ readonly pause: Pause; readonly provisional: boolean } | null> {
  const covered = covers(calendar, issued);
  if (!covered.ok) return covered;
  if ((delivered ?? issued) < issued || (answered ?? delivered ?? issued) < (delivered ?? issued)) {
    return refuse('limit.opinion-order', { issued, delivered: delivered ?? '—', answered: answered ?? '—' });
  }
  const limit = delivered === undefined ? null : workingDayAfter(calendar, delivered, OPINION_DAYS);
  if (answered !== undefined && (limit === null || answered <= limit.date)) {
    return ok({ pause: { from: issued, to: answered }, provisional: false });
  }
  return ok(limit && { pause: { from: issued, to: limit.date }, provisional: limit.provisional });
}
