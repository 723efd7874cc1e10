import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { DisputeRow } from '../../law/report-format/index.js';

/** How a dispute ends (结果): upheld 维持 · corrected 纠正 · other 其他结果; the columns of table `t4`. */
export const DISPUTE_RESULTS = ['upheld', 'corrected', 'other'] as const;
export type DisputeResult = (typeof DISPUTE_RESULTS)[number];

/** A reconsideration (行政复议) or suit (行政诉讼) over a disclosure case, as its events leave it. */
export interface Dispute {
  readonly kind: DisputeRow;
  readonly caseNumber: string;
  readonly applicationId: string | null;
  /** The reconsideration that went before, for `litigation.afterReconsideration` alone. */
  readonly reconsiderationId: string | null;
  readonly openedOn: LocalDate;
  readonly end: { readonly closedOn: LocalDate; readonly result: DisputeResult } | null;
  readonly version: number;
}

/** Registered (登记); legal date: the day it was accepted by the reconsideration organ or the court. */
export interface DisputeRegistered {
  readonly type: 'dispute.registered';
  readonly schemaVersion: 1;
  readonly legalDate: LocalDate;
  readonly payload: Pick<Dispute, 'kind' | 'caseNumber' | 'applicationId' | 'reconsiderationId'>;
}

/** Ended (审结); legal date: the day of the decision in force. The instances of one suit are one (docs/decisions/0006). */
export interface DisputeClosed {
  readonly type: 'dispute.closed';
  readonly schemaVersion: 1;
  readonly legalDate: LocalDate;
  readonly payload: { readonly result: DisputeResult };
}

export type DisputeEvent = DisputeRegistered | DisputeClosed;

/** Decides on registering; a suit after reconsideration needs its reconsideration, ended by then. */
export function decideRegister(
  command: Omit<Dispute, 'end' | 'version'>,
  reconsideration: Dispute | null,
  today: LocalDate,
): Result<DisputeRegistered> {
  const { openedOn, kind, caseNumber, applicationId, reconsiderationId } = command;
  if (openedOn > today) return refuse('dispute.dates', { later: today, earlier: openedOn });
  if (kind === 'litigation.afterReconsideration') {
    if (reconsideration?.kind !== 'reconsideration' || !reconsideration.end) {
      return refuse('dispute.reconsideration-needed');
    }
    if (openedOn < reconsideration.end.closedOn) {
      return refuse('dispute.dates', { later: openedOn, earlier: reconsideration.end.closedOn });
    }
  } else if (reconsiderationId !== null) {
    return refuse('input.invalid', { field: 'reconsiderationId', reason: '只有复议后起诉的案件才对应行政复议' });
  }
  return ok({
    type: 'dispute.registered',
    schemaVersion: 1,
    legalDate: openedOn,
    payload: { kind, caseNumber, applicationId, reconsiderationId },
  });
}

export function decideClose(
  dispute: Dispute,
  command: { readonly closedOn: LocalDate; readonly result: DisputeResult },
  today: LocalDate,
): Result<DisputeClosed> {
  const { closedOn, result } = command;
  if (dispute.end) return refuse('dispute.closed', { closedOn: dispute.end.closedOn });
  if (closedOn < dispute.openedOn) return refuse('dispute.dates', { later: closedOn, earlier: dispute.openedOn });
  if (closedOn > today) return refuse('dispute.dates', { later: today, earlier: closedOn });
  return ok({ type: 'dispute.closed', schemaVersion: 1, legalDate: closedOn, payload: { result } });
}

/** The dispute after one more event. */
export function evolve(state: Dispute | null, event: DisputeEvent): Dispute {
  if (event.type === 'dispute.registered') {
    const { kind, caseNumber, applicationId, reconsiderationId } = event.payload;
    return { kind, caseNumber, applicationId, reconsiderationId, openedOn: event.legalDate, end: null, version: 1 };
  }
  if (!state) throw new Error(`${event.type} without dispute.registered`);
  return { ...state, end: { closedOn: event.legalDate, result: event.payload.result }, version: state.version + 1 };
}
