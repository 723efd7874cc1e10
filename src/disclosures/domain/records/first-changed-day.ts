import type { LocalDate } from '../../../kernel/local-date.js';
import type { DisclosureRecord, RecordFacts } from './record.js';

type Counted = RecordFacts & Pick<DisclosureRecord, 'withdrawn'>;

/**
 * The first day on which figures differ between a record before and after a change; `null` where none does. It is the legal
 * date of the change, so that signed years into which it reaches are marked (docs/decisions/0006).
 */
export function firstChangedDay(before: Counted | null, after: Counted): LocalDate | null {
  const old = before?.withdrawn === null ? before : null;
  const now = after.withdrawn === null ? after : null;
  if (!old || !now || old.kind !== now.kind || old.madeOn !== now.madeOn) {
    return earliest([old?.madeOn, now?.madeOn]);
  }
  const sameEnd = old.end?.on === now.end?.on && old.end?.as === now.end?.as;
  return earliest([
    ...(old.publishedOn === now.publishedOn ? [] : [old.publishedOn, now.publishedOn]),
    ...(old.inForceOn === now.inForceOn ? [] : [old.inForceOn, now.inForceOn]),
    ...(sameEnd ? [] : [old.end?.on, now.end?.on]),
  ]);
}

function earliest(days: readonly (LocalDate | null | undefined)[]): LocalDate | null {
  return days.reduce<LocalDate | null>((first, day) => (day && (first === null || day < first) ? day : first), null);
}
