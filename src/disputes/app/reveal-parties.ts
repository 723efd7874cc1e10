import { newId } from '../../kernel/ids.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectDispute } from '../db/disputes.js';
import type { PartiesRecord } from '../domain/parties.js';
import { loadDispute } from './load-dispute.js';
import { readParties } from './seal-parties.js';

/**
 * Shows who the parties are and what is claimed. Every look is an event of its own in the ledger. `null` where none are
 * recorded. Refuses `access.denied` and `dispute.unknown`.
 */
export async function revealParties(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  act: Act,
  { organId, disputeId }: { readonly organId: string; readonly disputeId: string },
): Promise<Result<PartiesRecord | null>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    if (!(await selectDispute(trx, organId, disputeId).executeTakeFirst())) return refuse('dispute.unknown');
    const number = (await loadDispute(trx, organId, disputeId))?.state.partiesRecorded ?? 0;
    if (number === 0) return ok(null);
    const record = await readParties(trx, vault, { organId, disputeId, number });
    if (!record.ok) return record;
    const origin = { organId, streamId: newId(), actor, recordedAt: act.now, afterSeq: 0 };
    const looked = {
      type: 'identity.revealed',
      schemaVersion: 1,
      legalDate: localDateInShanghai(act.now),
      payload: { disputeId },
    };
    await appendEvents(trx, origin, [looked]);
    return record;
  });
}
