import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { DisputeRow } from '../../law/report-format/index.js';
import type { Commitments, DisputeClosed, DisputeRegistered } from './events.js';
import type { Capacity, Dispute, DisputeResult, Procedure } from './state.js';
import { checkCaseNumber, checkDay, closed, firstRefusal, shortText } from './steps/step-rule.js';

export { evolve } from './evolve.js';
export { DISPUTE_RESULTS, type Dispute, type DisputeResult } from './state.js';

export interface RegisterCommand {
  readonly kind: DisputeRow;
  readonly caseNumber: string;
  readonly openedOn: LocalDate;
  readonly applicationId: string | null;
  readonly reconsiderationId: string | null;
  /** Reconsideration organ or court. */
  readonly forum?: string;
  readonly procedure?: Procedure;
  readonly capacity?: Capacity;
  readonly jointWith?: string;
  readonly commitments?: Commitments;
}

/**
 * Decides on registering (登记); a suit after reconsideration needs its reconsideration, ended by then. Where this organ is
 * sued as the reconsideration organ (共同被告) the reconsideration is not among its disputes.
 */
export function decideRegister(
  command: RegisterCommand,
  reconsideration: Dispute | null,
  today: LocalDate,
): Result<DisputeRegistered> {
  const { openedOn, kind, caseNumber, applicationId, reconsiderationId, capacity = 'acting' } = command;
  const wrong = firstRefusal(
    checkCaseNumber(caseNumber),
    openedOn > today && refuse('dispute.dates', { later: today, earlier: openedOn }),
    capacity === 'reviewing' &&
      kind !== 'litigation.afterReconsideration' &&
      refuse('input.invalid', { field: 'capacity', reason: '只有复议后起诉的案件才有作为共同被告的复议机关' }),
    checkReconsideration(command, reconsideration),
  );
  if (wrong) return wrong;
  return ok({
    type: 'dispute.registered',
    schemaVersion: 2,
    legalDate: openedOn,
    payload: {
      kind,
      caseNumber: caseNumber.trim(),
      applicationId,
      reconsiderationId,
      forum: shortText(command.forum),
      procedure: command.procedure ?? null,
      capacity,
      jointWith: shortText(command.jointWith),
      commitments: command.commitments ?? {},
    },
  });
}

function checkReconsideration(command: RegisterCommand, reconsideration: Dispute | null) {
  const { kind, capacity, openedOn, reconsiderationId } = command;
  if (kind !== 'litigation.afterReconsideration' || capacity === 'reviewing') {
    if (reconsiderationId === null) return null;
    return refuse('input.invalid', { field: 'reconsiderationId', reason: '只有复议后起诉的案件才对应行政复议' });
  }
  if (reconsideration?.kind !== 'reconsideration' || !reconsideration.end) {
    return refuse('dispute.reconsideration-needed');
  }
  const { closedOn } = reconsideration.end;
  return openedOn < closedOn ? refuse('dispute.dates', { later: openedOn, earlier: closedOn }) : null;
}

/** Closes by its result alone, as where an old case is entered of which no more is known. */
export function decideClose(
  dispute: Dispute,
  { closedOn, result }: { readonly closedOn: LocalDate; readonly result: DisputeResult },
  today: LocalDate,
): Result<DisputeClosed> {
  const wrong = firstRefusal(closed(dispute), checkDay(closedOn, today, dispute.openedOn));
  if (wrong) return wrong;
  return ok({ type: 'dispute.closed', schemaVersion: 2, legalDate: closedOn, payload: { result, redoBy: null } });
}
