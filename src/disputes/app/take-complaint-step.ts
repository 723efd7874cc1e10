import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { sealPersonal, storeSealed } from '../../platform/vault/index.js';
import { selectComplaint, updateComplaint } from '../db/complaints.js';
import { decideComplaintStep, evolveComplaint, type ComplaintStep } from '../domain/complaint.js';
import { loadComplaint } from './load-complaint.js';
import { mayHandleComplaints } from './may-handle-complaints.js';

export interface ComplaintStepInput {
  readonly organId: string;
  readonly complaintId: string;
  readonly expectedVersion: number;
  readonly step: ComplaintStep;
}

/** Takes a step of a complaint; its words go into the vault. Refuses `complaint.unknown`, `complaint.stale`, as the step does. */
export async function takeComplaintStep(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  act: Act,
  { organId, complaintId, expectedVersion, step }: ComplaintStepInput,
): Promise<Result<{ readonly version: number }>> {
  if (!mayHandleComplaints(act.viewer, organId)) return refuse('access.denied');
  const text = step.text.replaceAll('\0', '').trim();
  if (text.length < 2 || text.length > 10_000) {
    return refuse('input.invalid', { field: 'text', reason: '请填写内容（不超过 10000 字）' });
  }
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    if (!(await selectComplaint(trx, organId, complaintId).forUpdate().executeTakeFirst())) {
      return refuse('complaint.unknown');
    }
    const loaded = await loadComplaint(trx, organId, complaintId);
    if (!loaded) throw new Error(`complaint ${complaintId} has no events`);
    const before = loaded.state;
    if (before.version !== expectedVersion) return refuse('complaint.stale');
    const kind = step.type === 'answer' ? 'answer' : `extension/${before.extensions + 1}`;
    const place = { organId, streamId: complaintId, kind };
    const sealed = sealPersonal(vault, place, text);
    const commitments = { [kind]: sealed.commitment };
    const event = decideComplaintStep(before, step, { today: localDateInShanghai(act.now), commitments });
    if (!event.ok) return event;
    await storeSealed(trx, place, sealed);
    const after = evolveComplaint(before, event.value);
    await updateComplaint(trx, organId, complaintId, after);
    const origin = { organId, streamId: complaintId, actor, recordedAt: act.now, afterSeq: before.version };
    await appendEvents(trx, origin, [event.value]);
    return ok({ version: after.version });
  });
}
