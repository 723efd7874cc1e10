import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import { currentCalendar } from '../../../calendar/index.js';
import { caseFilePlace, insertCaseFile } from '../../../platform/case-files/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { discardUploads, keepUploads, type KeptUpload, type ReceivedFile } from '../../../platform/files/index.js';
import { appendEvents } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { selectDispute, updateDispute } from '../../db/disputes.js';
import { decideStep } from '../../domain/decide-step.js';
import type { DisputeEvent } from '../../domain/events.js';
import { evolve } from '../../domain/evolve.js';
import type { Dispute, DocumentPurpose } from '../../domain/state.js';
import { loadDispute } from '../load-dispute.js';

export interface AddFilesInput {
  readonly organId: string;
  readonly disputeId: string;
  readonly purpose: DocumentPurpose;
  readonly files: readonly ReceivedFile[];
}

/**
 * Puts files into a dispute's file (归入案卷材料): kept sealed, each with its event; all or none. Gives their ids. Refuses
 * `access.denied`, `upload.*`, `dispute.unknown`, `dispute.erased`.
 */
export async function addDocumentFiles(services: Services, act: Act, input: AddFilesInput): Promise<Result<string[]>> {
  const { organId, disputeId, files } = input;
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const subject = { organId, kind: 'dispute', id: disputeId } as const;
  const ids = files.map(() => newId());
  const kept = await keepUploads(services, files, (index) => caseFilePlace(subject, ids[index] as string));
  if (!kept.ok) return kept;
  const entered = await enter(services, act, input, { ids, kept: kept.value });
  if (!entered.ok) await discardUploads(services, kept.value);
  return entered;
}

async function enter(
  services: Services,
  act: Act,
  { organId, disputeId, purpose }: AddFilesInput,
  { ids, kept }: { readonly ids: string[]; readonly kept: readonly KeptUpload[] },
): Promise<Result<string[]>> {
  const actor = actorOf(act.viewer);
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    if (!(await selectDispute(trx, organId, disputeId).forUpdate().executeTakeFirst())) {
      return refuse('dispute.unknown');
    }
    const before = (await loadDispute(trx, organId, disputeId))?.state;
    if (!before) throw new Error(`dispute ${disputeId} has no events`);
    if (before.erased) return refuse('dispute.erased');
    const context = { today: localDateInShanghai(act.now), calendar: await currentCalendar(trx), commitments: {} };
    let state: Dispute = before;
    const events: DisputeEvent[] = [];
    for (const [index, file] of kept.entries()) {
      const fileId = ids[index] as string;
      const decided = decideStep(state, { type: 'addDocument', fileId, purpose }, { ...context, id: newId() });
      if (!decided.ok) return decided;
      state = decided.value.reduce<Dispute>((so, event) => evolve(so, event), state);
      events.push(...decided.value);
      const { name, mediaType } = file;
      const stored = { storedAt: act.now, storedBy: actor };
      const subject = { organId, kind: 'dispute', id: disputeId } as const;
      await insertCaseFile(trx, services.vault, subject, { fileId, purpose, name, mediaType, file, ...stored });
    }
    await updateDispute(trx, organId, disputeId, state);
    const origin = { organId, streamId: disputeId, actor, recordedAt: act.now, afterSeq: before.version };
    await appendEvents(trx, origin, events);
    return ok(ids);
  });
}
