import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayPublishFor, type Act } from '../../kernel/visibility.js';
import { isErasureGround } from '../../law/erasure/index.js';
import { eraseCaseFiles } from '../../platform/case-files/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { erasePersonal } from '../../platform/vault/index.js';
import { selectComplaint, updateComplaint } from '../db/complaints.js';
import { evolveComplaint, type ComplaintErased } from '../domain/complaint.js';
import { loadComplaint } from './load-complaint.js';

export interface EraseComplaintInput {
  readonly organId: string;
  readonly complaintId: string;
  /** Why: an item of 《个人信息保护法》 Art. 47 (`ERASURE_GROUNDS`). */
  readonly ground: string;
}

/**
 * Erases who complained, what was written and its files (删除个人信息), 《个人信息保护法》 Art. 47. For the head of the disclosure office,
 * once it is answered. Refuses `access.denied`, `input.invalid`, `complaint.unknown`, `complaint.not-answered`, `complaint.erased`.
 */
export async function eraseComplaint(
  { db, files }: Pick<Services, 'db' | 'files'>,
  act: Act,
  { organId, complaintId, ground }: EraseComplaintInput,
): Promise<Result<string[]>> {
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  if (!isErasureGround(ground)) return refuse('input.invalid', { field: 'ground', reason: '不是规定的删除情形' });
  const actor = actorOf(act.viewer);
  const erased = await withOrgan(db, { actor, organId }, async (trx) => {
    if (!(await selectComplaint(trx, organId, complaintId).forUpdate().executeTakeFirst())) {
      return refuse('complaint.unknown');
    }
    const state = (await loadComplaint(trx, organId, complaintId))?.state;
    if (!state) throw new Error(`complaint ${complaintId} has no events`);
    if (!state.answer) return refuse('complaint.not-answered');
    if (state.erased) return refuse('complaint.erased');
    const records = await erasePersonal(trx, { organId, streamId: complaintId }, act.now);
    const stored = await eraseCaseFiles(trx, { organId, kind: 'complaint', id: complaintId }, act.now);
    const event: ComplaintErased = {
      type: 'complaint.erased',
      schemaVersion: 2,
      legalDate: localDateInShanghai(act.now),
      payload: { records, ground },
    };
    await updateComplaint(trx, organId, complaintId, evolveComplaint(state, event));
    const origin = { organId, streamId: complaintId, actor, recordedAt: act.now, afterSeq: state.version };
    await appendEvents(trx, origin, [event]);
    return ok({ records, stored });
  });
  if (!erased.ok) return erased;
  // The keys are gone already: bytes that a store out of reach keeps for now cannot be read.
  for (const hash of erased.value.stored) await files.remove(hash);
  return ok(erased.value.records);
}
