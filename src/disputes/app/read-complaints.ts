import { newId } from '../../kernel/ids.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act, type Viewer } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { readPersonal } from '../../platform/vault/index.js';
import { listComplaintsOf, selectComplaint, type ComplaintRow } from '../db/complaints.js';
import type { Complaint } from '../domain/complaint.js';
import { loadComplaint } from './load-complaint.js';
import { mayHandleComplaints } from './may-handle-complaints.js';
import type { ComplaintWords } from './register-complaint.js';

interface ComplaintPlace {
  readonly organId: string;
  readonly complaintId: string;
}

/** The complaints made to an organ (投诉举报台账), without who made them. Refuses `access.denied`. */
export async function listComplaints(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  organId: string,
): Promise<Result<ComplaintRow[]>> {
  if (!mayHandleComplaints(viewer, organId)) return refuse('access.denied');
  return withOrgan(db, { actor: actorOf(viewer), organId }, async (trx) => ok(await listComplaintsOf(trx, organId)));
}

/** A complaint as it stands, without who made it. Refuses `access.denied` and `complaint.unknown`. */
export async function openComplaint(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, complaintId }: ComplaintPlace,
): Promise<Result<Complaint>> {
  if (!mayHandleComplaints(viewer, organId)) return refuse('access.denied');
  return withOrgan(db, { actor: actorOf(viewer), organId }, async (trx) => {
    const row = await selectComplaint(trx, organId, complaintId).executeTakeFirst();
    const loaded = row && (await loadComplaint(trx, organId, complaintId));
    return loaded ? ok(loaded.state) : refuse('complaint.unknown');
  });
}

export interface RevealedComplaint {
  /** `null` once erased. */
  readonly words: ComplaintWords | null;
  readonly answer: string | null;
}

/** Shows who complained, of what, and what was answered; every look is an event of its own in the ledger. */
export async function revealComplaint(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  act: Act,
  { organId, complaintId }: ComplaintPlace,
): Promise<Result<RevealedComplaint>> {
  if (!mayHandleComplaints(act.viewer, organId)) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    if (!(await selectComplaint(trx, organId, complaintId).executeTakeFirst())) return refuse('complaint.unknown');
    const place = { organId, streamId: complaintId };
    const words = await readPersonal(trx, vault, { ...place, kind: 'complaint' });
    if (!words.ok) return words;
    const answer = await readPersonal(trx, vault, { ...place, kind: 'answer' });
    if (!answer.ok) return answer;
    const looked = {
      type: 'identity.revealed',
      schemaVersion: 1,
      legalDate: localDateInShanghai(act.now),
      payload: { complaintId },
    };
    await appendEvents(trx, { organId, streamId: newId(), actor, recordedAt: act.now, afterSeq: 0 }, [looked]);
    return ok({ words: words.value as ComplaintWords | null, answer: answer.value as string | null });
  });
}
