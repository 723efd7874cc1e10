import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayPublishFor, type Act } from '../../kernel/visibility.js';
import { isErasureGround } from '../../law/erasure/index.js';
import { eraseLetters } from '../../letters/index.js';
import { eraseCaseFiles } from '../../platform/case-files/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { erasePersonal } from '../../platform/vault/index.js';
import { selectDispute, updateDispute } from '../db/disputes.js';
import type { DisputeErased } from '../domain/events.js';
import { evolve } from '../domain/evolve.js';
import { loadDispute } from './load-dispute.js';

export interface EraseDisputeInput {
  readonly organId: string;
  readonly disputeId: string;
  /** Why: an item of 《个人信息保护法》 Art. 47 (`ERASURE_GROUNDS`). */
  readonly ground: string;
}

/**
 * Erases a dispute's personal data (删除个人信息), 《个人信息保护法》 Art. 47: who the parties are, its papers, its files with
 * their bytes in the store. The case, its figures and the chain of events stay whole. For the head of the disclosure
 * office, once the case has ended. Refuses `access.denied`, `input.invalid`, `dispute.unknown`, `dispute.not-closed`, `dispute.erased`.
 */
export async function eraseDispute(
  { db, files }: Pick<Services, 'db' | 'files'>,
  act: Act,
  { organId, disputeId, ground }: EraseDisputeInput,
): Promise<Result<string[]>> {
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  if (!isErasureGround(ground)) return refuse('input.invalid', { field: 'ground', reason: '不是规定的删除情形' });
  const actor = actorOf(act.viewer);
  const erased = await withOrgan(db, { actor, organId }, async (trx) => {
    if (!(await selectDispute(trx, organId, disputeId).forUpdate().executeTakeFirst())) {
      return refuse('dispute.unknown');
    }
    const state = (await loadDispute(trx, organId, disputeId))?.state;
    if (!state) throw new Error(`dispute ${disputeId} has no events`);
    if (state.erased) return refuse('dispute.erased');
    if (!state.end) return refuse('dispute.not-closed');
    const records = await erasePersonal(trx, { organId, streamId: disputeId }, act.now);
    const subject = { kind: 'dispute', id: disputeId } as const;
    await eraseLetters(trx, { organId, subject }, act.now);
    const stored = await eraseCaseFiles(trx, { organId, ...subject }, act.now);
    const event: DisputeErased = {
      type: 'dispute.erased',
      schemaVersion: 2,
      legalDate: localDateInShanghai(act.now),
      payload: { records, ground },
    };
    await updateDispute(trx, organId, disputeId, evolve(state, event));
    const origin = { organId, streamId: disputeId, actor, recordedAt: act.now, afterSeq: state.version };
    await appendEvents(trx, origin, [event]);
    return ok({ records, stored });
  });
  if (!erased.ok) return erased;
  // The keys are gone already: bytes that a store out of reach keeps for now cannot be read.
  for (const hash of erased.value.stored) await files.remove(hash);
  return ok(erased.value.records);
}
