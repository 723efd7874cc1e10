import { yearOf } from '../../kernel/local-date.js';
import type { Dispute, DisputeResult } from './state.js';

/** A dispute's column of table `t4` in a year. */
export type DisputeStanding = DisputeResult | 'pending';

/**
 * How a dispute stands in a year (表四): by its result in the year it ends, `pending` in each year at whose end it is open;
 * `null` where the year does not touch it, or another organ counts it (国办公开办函〔2016〕201号). What happens in retrial
 * after the end moves nothing: it counts once.
 */
export function standingIn(
  dispute: Pick<Dispute, 'openedOn' | 'end' | 'capacity'>,
  year: number,
): DisputeStanding | null {
  if (dispute.capacity === 'reviewing' || yearOf(dispute.openedOn) > year) return null;
  const { end } = dispute;
  if (!end || yearOf(end.closedOn) > year) return 'pending';
  return yearOf(end.closedOn) === year ? end.result : null;
}
