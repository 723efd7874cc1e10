import type { LocalDate } from '../../../kernel/local-date.js';
import type { DisclosureRecord } from './record.js';

/** Where a document stands on a day: in force, not yet, no longer, or taken off the record. */
export type RecordStanding = 'effective' | 'pending' | 'ended' | 'withdrawn';

export function standingOf(
  { withdrawn, end, inForceOn }: Pick<DisclosureRecord, 'withdrawn' | 'end' | 'inForceOn'>,
  asOf: LocalDate,
): RecordStanding {
  if (withdrawn !== null) return 'withdrawn';
  if (end !== null && end.on <= asOf) return 'ended';
  return inForceOn <= asOf ? 'effective' : 'pending';
}
