import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { covers, workingDayAfter, workingDayOnOrAfter } from '../calendar/index.js';
import type { CountedDate, WorkingCalendar } from '../calendar/index.js';
import { addMonths } from './add-months.js';
import { STATUTORY_LIMITS, type LimitId, type StatutoryLimit } from './statutory-limits.js';

/**
 * The last day of a statutory limit that runs from `event`. Refuses `calendar.year`, and `limit.not-in-force` for an event
 * before the rule was in force.
 */
export function limitEnd(calendar: WorkingCalendar, id: LimitId, event: LocalDate): Result<CountedDate> {
  const limit: StatutoryLimit = STATUTORY_LIMITS[id];
  const covered = covers(calendar, event);
  if (!covered.ok) return covered;
  if (event < limit.inForceFrom) {
    return refuse('limit.not-in-force', { limit: limit.label, from: limit.inForceFrom, date: event });
  }
  if (limit.unit === 'workingDay') return ok(workingDayAfter(calendar, event, limit.amount));
  const last = limit.unit === 'day' ? addDays(event, limit.amount) : addMonths(event, limit.amount);
  return ok(workingDayOnOrAfter(calendar, last));
}
