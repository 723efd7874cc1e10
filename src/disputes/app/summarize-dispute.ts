import { daysBetween, type LocalDate } from '../../kernel/local-date.js';
import { ok } from '../../kernel/result.js';
import { workingDaysLeft, type WorkingCalendar } from '../../law/calendar/index.js';
import { limitEnd, STATUTORY_LIMITS, type LimitId } from '../../law/limits/index.js';
import type { DisputeProjection } from '../db/disputes.js';
import { answerLimitId } from '../domain/answer-limit.js';

/** A dispute without who is a party. */
export interface DisputeSummary {
  readonly organId: string;
  readonly disputeId: string;
  readonly kind: DisputeProjection['kind'];
  readonly caseNumber: string;
  readonly applicationId: string | null;
  readonly reconsiderationId: string | null;
  readonly openedOn: LocalDate;
  readonly forum: string | null;
  readonly procedure: DisputeProjection['procedure'];
  readonly capacity: DisputeProjection['capacity'];
  readonly level: DisputeProjection['level'];
  readonly servedOn: LocalDate | null;
  /** Last day to answer in the instance under way; `null` before the copy was received and once the dispute has ended. */
  readonly answerBy: LocalDate | null;
  readonly answerProvisional: boolean;
  /** Days left to answer, negative when late; `null` once answered or decided. */
  readonly daysLeft: number | null;
  readonly answeredOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly hearingOn: LocalDate | null;
  readonly end: { readonly closedOn: LocalDate; readonly result: 'upheld' | 'corrected' | 'other' } | null;
  /** Counts in this organ's table `t4`. */
  readonly counted: boolean;
  readonly version: number;
}

export function summarizeDispute(row: DisputeProjection, calendar: WorkingCalendar, today: LocalDate): DisputeSummary {
  const limitId = answerLimitId(row, row);
  const due = row.served_on && !row.closed_on ? limitEnd(calendar, limitId, row.served_on) : ok(null);
  const limit = due.ok ? due.value : null;
  const waiting = limit !== null && row.answered_on === null && row.decided_on === null;
  return {
    organId: row.organ_id,
    disputeId: row.dispute_id,
    kind: row.kind,
    caseNumber: row.case_number,
    applicationId: row.application_id,
    reconsiderationId: row.reconsideration_id,
    openedOn: row.opened_on,
    forum: row.forum,
    procedure: row.procedure,
    capacity: row.capacity,
    level: row.level,
    servedOn: row.served_on,
    answerBy: limit?.date ?? null,
    answerProvisional: limit?.provisional ?? false,
    daysLeft: waiting ? daysLeft(calendar, limitId, limit.date, today) : null,
    answeredOn: row.answered_on,
    decidedOn: row.decided_on,
    hearingOn: row.hearing_on,
    end: row.closed_on && row.result ? { closedOn: row.closed_on, result: row.result } : null,
    counted: row.counted,
    version: row.version,
  };
}

/** Calendar days to a court's limit, working days to a reconsideration's. */
function daysLeft(calendar: WorkingCalendar, id: LimitId, due: LocalDate, today: LocalDate): number {
  return STATUTORY_LIMITS[id].unit === 'workingDay' ? workingDaysLeft(calendar, due, today) : daysBetween(today, due);
}
