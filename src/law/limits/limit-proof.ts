import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import type { WorkingCalendar } from '../calendar/index.js';
import { limitEnd } from './limit-end.js';
import { STATUTORY_LIMITS, type LimitId, type LimitUnit } from './statutory-limits.js';

/** One day of a limit: whether it is among those counted, and why (in Chinese). */
export interface ProofDay {
  readonly date: LocalDate;
  readonly counted: boolean;
  readonly reason: string;
  readonly provisional: boolean;
}

export interface LimitProof {
  readonly due: LocalDate;
  readonly provisional: boolean;
  /** In Chinese: what must be done, and the article. */
  readonly label: string;
  readonly basis: string;
  /** Every day from the event to `due`. */
  readonly days: readonly ProofDay[];
}

/** A statutory limit with its proof, day by day. Refuses as `limitEnd` does. */
export function limitProof(calendar: WorkingCalendar, id: LimitId, event: LocalDate): Result<LimitProof> {
  const end = limitEnd(calendar, id, event);
  if (!end.ok) return end;
  const { label, basis, from, unit, amount } = STATUTORY_LIMITS[id];
  const { date: due, provisional } = end.value;
  const days: ProofDay[] = [
    { date: event, counted: false, reason: `${from}当日，期限自次日起计算`, provisional: false },
  ];
  let count = 0;
  for (let date = addDays(event, 1); date <= due; date = addDays(date, 1)) {
    const day = calendar.day(date);
    const counted = unit === 'workingDay' ? day.working : unit === 'month' || count < amount;
    if (counted) count += 1;
    const note = day.kind === 'makeUp' ? '（调休上班）' : '';
    const reason = counted ? `${countedWords(unit, count)}${note}` : beyond(unit, day.reason, date === due);
    days.push({ date, counted, reason, provisional: day.provisional });
  }
  return ok({ due, provisional, label, basis, days });
}

function countedWords(unit: LimitUnit, count: number): string {
  return unit === 'workingDay' ? `第${count}个工作日` : `第${count}日`;
}

/** Days after the last one of a period of days: those that a day off has moved it over, and the one it is moved to. */
function beyond(unit: LimitUnit, reason: string, last: boolean): string {
  if (unit === 'workingDay') return reason;
  return last ? '顺延至此日届满' : `届满之日为休息日，顺延（${reason}）`;
}
