import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectDispute, updateDispute } from '../db/disputes.js';
import { decideClose, evolve, type DisputeResult } from '../domain/dispute.js';
import { loadDispute } from './load-dispute.js';

export interface CloseDisputeInput {
  readonly organId: string;
  readonly disputeId: string;
  readonly closedOn: LocalDate;
  readonly result: DisputeResult;
}

/**
 * Records how a dispute ended (审结) by its result alone, for old cases of which no more is known. Refuses
 * `dispute.unknown`, `dispute.closed` and dates out of order.
 */
export async function closeDispute(
  { db }: Pick<Services, 'db'>,
  act: Act,
  input: CloseDisputeInput,
): Promise<Result<{ readonly version: number }>> {
  const { organId, disputeId } = input;
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    if (!(await selectDispute(trx, organId, disputeId).forUpdate().executeTakeFirst())) {
      return refuse('dispute.unknown');
    }
    const before = await loadDispute(trx, organId, disputeId);
    if (!before) throw new Error(`dispute ${disputeId} has no events`);
    const event = decideClose(before.state, input, localDateInShanghai(act.now));
    if (!event.ok) return event;
    const state = evolve(before.state, event.value);
    await updateDispute(trx, organId, disputeId, state);
    const origin = { organId, streamId: disputeId, actor, recordedAt: act.now, afterSeq: before.state.version };
    await appendEvents(trx, origin, [event.value]);
    return ok({ version: state.version });
  });
}
