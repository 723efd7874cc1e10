import { newId } from '../../kernel/ids.js';
import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../kernel/visibility.js';
import type { DisputeRow } from '../../law/report-format/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { fromRow, insertDispute, selectDispute } from '../db/disputes.js';
import { decideRegister, evolve } from '../domain/dispute.js';

export interface RegisterDisputeInput {
  readonly organId: string;
  readonly kind: DisputeRow;
  /** Number of the case at the reconsideration organ or the court; no names. */
  readonly caseNumber: string;
  readonly openedOn: LocalDate;
  readonly applicationId?: string;
  readonly reconsiderationId?: string;
}

/**
 * Registers a reconsideration or suit over a disclosure case (《条例》 Art. 51). Refuses a case number known already
 * (`dispute.known`), dates out of order, a suit after reconsideration without one that has ended.
 */
export async function registerDispute(
  { db }: Pick<Services, 'db'>,
  act: Act,
  input: RegisterDisputeInput,
): Promise<Result<{ readonly disputeId: string }>> {
  const { organId } = input;
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const caseNumber = input.caseNumber.trim();
  if (caseNumber === '' || caseNumber.length > 80) {
    return refuse('input.invalid', { field: 'caseNumber', reason: '请填写案号（不超过 80 字）' });
  }
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const before = input.reconsiderationId
      ? await selectDispute(trx, organId, input.reconsiderationId).executeTakeFirst()
      : undefined;
    const event = decideRegister(
      {
        kind: input.kind,
        caseNumber,
        openedOn: input.openedOn,
        applicationId: input.applicationId ?? null,
        reconsiderationId: input.reconsiderationId ?? null,
      },
      before ? fromRow(before) : null,
      localDateInShanghai(act.now),
    );
    if (!event.ok) return event;
    const disputeId = newId();
    if (!(await insertDispute(trx, organId, disputeId, evolve(null, event.value)))) {
      return refuse('dispute.known', { caseNumber });
    }
    const origin = { organId, streamId: disputeId, actor, recordedAt: act.now, afterSeq: 0 };
    await appendEvents(trx, origin, [event.value]);
    return ok({ disputeId });
  });
}
