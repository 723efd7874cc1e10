import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import { caseForDefence } from '../../../applications/index.js';
import { draftLetter } from '../../../letters/index.js';
import { findOrgan, organSettings } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { appendEvents } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { selectDispute } from '../../db/disputes.js';
import { instanceOf, type Dispute } from '../../domain/state.js';
import { requireUndecided } from '../../domain/steps/step-rule.js';
import { loadDispute } from '../load-dispute.js';
import { readParties } from '../seal-parties.js';
import { composePaper, type PaperCase } from './compose-paper.js';
import type { PaperRequest } from './paper-request.js';

export interface DraftPaperInput {
  readonly organId: string;
  readonly disputeId: string;
  readonly paper: PaperRequest;
}

/**
 * Drafts a paper of the defence (拟制答复材料) from the dispute and the application it is about. It names the parties, so that
 * it is recorded as a look at who they are. Refuses `access.denied`, `dispute.unknown`, `dispute.closed`,
 * `dispute.decided`, `dispute.paper-instance`, `dispute.erased`.
 */
export async function draftPaper(
  services: Services,
  act: Act,
  { organId, disputeId, paper }: DraftPaperInput,
): Promise<Result<{ readonly letterId: string; readonly version: number }>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const today = localDateInShanghai(act.now);
  const organ = await findOrgan(services.db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const actor = actorOf(act.viewer);
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    if (!(await selectDispute(trx, organId, disputeId).executeTakeFirst())) return refuse('dispute.unknown');
    const dispute = (await loadDispute(trx, organId, disputeId))?.state;
    if (!dispute) throw new Error(`dispute ${disputeId} has no events`);
    const wrong = notNow(dispute, paper);
    if (wrong) return wrong;
    const known = await knownOf(trx, services, dispute, { organId, disputeId });
    if (!known.ok) return known;
    const named = { ...(await organSettings(trx, organId)), name: organ.name };
    const text = composePaper({ ...known.value, dispute, organ: named, today }, paper);
    if (!text.ok) return text;
    const subject = { kind: 'dispute', id: disputeId } as const;
    const drafted = await draftLetter(trx, services.vault, act, { organId, subject, text: text.value });
    if (!drafted.ok) return drafted;
    const origin = { organId, streamId: newId(), actor, recordedAt: act.now, afterSeq: 0 };
    const payload = { disputeId, letterId: drafted.value.letterId };
    await appendEvents(trx, origin, [{ type: 'identity.revealed', schemaVersion: 1, legalDate: today, payload }]);
    return ok(drafted.value);
  });
}

function notNow(dispute: Dispute, { kind }: PaperRequest) {
  if (dispute.erased) return refuse('dispute.erased');
  const { level } = instanceOf(dispute);
  const ofFirst = kind === 'defenceStatement' || kind === 'evidenceList';
  if (ofFirst && (level === 'appeal' || level === 'retrial')) return refuse('dispute.paper-instance');
  return requireUndecided(dispute);
}

async function knownOf(
  trx: OrganTransaction,
  services: Services,
  { partiesRecorded: number, applicationId, capacity }: Dispute,
  { organId, disputeId }: { readonly organId: string; readonly disputeId: string },
): Promise<Result<Pick<PaperCase, 'parties' | 'defended'>>> {
  const parties = number > 0 ? await readParties(trx, services.vault, { organId, disputeId, number }) : ok(null);
  if (!parties.ok) return parties;
  if (applicationId === null || capacity === 'reviewing') return ok({ parties: parties.value, defended: null });
  const defended = await caseForDefence(trx, services, { organId, applicationId });
  return defended.ok ? ok({ parties: parties.value, defended: defended.value }) : defended;
}
