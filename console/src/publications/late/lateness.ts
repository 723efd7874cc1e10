import { addDays, localDate } from '../../../../src/kernel/local-date.js';
import type { PublicationLineItem } from '../api.ts';

const WAITING: readonly PublicationLineItem['stage'][] = ['draft', 'review', 'approved', 'scheduled'];
/** Days from which a limit is called near: a week has five working days at most. */
const NEAR = 7;

/** How a publication stands to its limit (Art. 26) on a day, `YYYY-MM-DD`. */
export function lateness(
  { stage, dueOn, lateDays }: Pick<PublicationLineItem, 'stage' | 'dueOn' | 'lateDays'>,
  today: string,
): 'overdue' | 'soon' | 'publishedLate' | null {
  if (WAITING.includes(stage) && dueOn !== null) {
    if (dueOn < today) return 'overdue';
    return dueOn <= addDays(localDate(today), NEAR) ? 'soon' : null;
  }
  return lateDays !== null && lateDays > 0 ? 'publishedLate' : null;
}
