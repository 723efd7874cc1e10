import { currentCalendar } from '../../calendar/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayPublishFor, type Act } from '../../kernel/visibility.js';
import { eraseLetters } from '../../letters/index.js';
import { eraseCaseFiles } from '../../platform/case-files/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { erasePersonal } from '../../platform/vault/index.js';
import { selectApplication, updateApplication } from '../db/applications.js';
import { evolve } from '../domain/application.js';
import type { ApplicationErased } from '../domain/events.js';
import { loadApplication } from './load-application.js';

export interface EraseInput {
  readonly organId: string;
  readonly applicationId: string;
  /** Why, without naming anyone: the retention period is over, the person asked. */
  readonly reason: string;
}

/**
 * Erases an application's personal data (删除个人信息), 《个人信息保护法》 Art. 47: name, number, contact, words, letters, files
 * with their bytes in the store. The case, its figures and the chain of events stay whole. For the head of the
 * disclosure office, once the case is closed.
 */
export async function eraseIdentity(
  { db, files }: Pick<Services, 'db' | 'files'>,
  act: Act,
  input: EraseInput,
): Promise<Result<string[]>> {
  const { organId, applicationId } = input;
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  const reason = input.reason.trim();
  if (reason === '') return refuse('input.invalid', { field: 'reason', reason: '请写明删除的理由' });
  const actor = actorOf(act.viewer);
  const erased = await withOrgan(db, { actor, organId }, async (trx) => {
    const row = await selectApplication(trx, organId, applicationId).forUpdate().executeTakeFirst();
    if (!row) return refuse('application.unknown');
    if (row.state === 'open') return refuse('application.still-open');
    const loaded = await loadApplication(trx, organId, applicationId);
    if (!loaded) throw new Error(`application ${applicationId} has no events`);
    const records = await erasePersonal(trx, { organId, streamId: applicationId }, act.now);
    const subject = { kind: 'application', id: applicationId } as const;
    await eraseLetters(trx, { organId, subject }, act.now);
    const stored = await eraseCaseFiles(trx, { organId, ...subject }, act.now);
    if (records.length === 0) return ok({ records, stored });
    const event: ApplicationErased = {
      type: 'application.erased',
      schemaVersion: 1,
      legalDate: localDateInShanghai(act.now),
      payload: { records, reason },
    };
    await updateApplication(trx, organId, applicationId, evolve(loaded.state, event), await currentCalendar(trx));
    const origin = { organId, streamId: applicationId, actor, recordedAt: act.now, afterSeq: loaded.state.version };
    await appendEvents(trx, origin, [event]);
    return ok({ records, stored });
  });
  if (!erased.ok) return erased;
  // The keys are gone already: bytes that a store out of reach keeps for now cannot be read.
  for (const hash of erased.value.stored) await files.remove(hash);
  return ok(erased.value.records);
}
