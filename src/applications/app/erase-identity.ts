import { currentCalendar } from '../../calendar/index.js';
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
import { forgetApplicant, selectApplication, updateApplication } from '../db/applications.js';
import { hasOpenDispute } from '../db/open-disputes.js';
import { evolve } from '../domain/application.js';
import type { ApplicationErased } from '../domain/events.js';
import { loadApplication } from './load-application.js';

export interface EraseInput {
  readonly organId: string;
  readonly applicationId: string;
  /** Why: an item of 《个人信息保护法》 Art. 47 (`ERASURE_GROUNDS`). Nothing is written freely: an event cannot be erased. */
  readonly ground: string;
}

/**
 * Erases an application's personal data (删除个人信息), 《个人信息保护法》 Art. 47: name, number, contact, words, letters, files
 * with their bytes in the store, and the hash that tells the same applicant's other applications. The case, its figures and
 * the chain of events stay whole. For the head of the disclosure office, once the case is closed and nothing is disputed
 * about it. Gives the kinds of the records erased. Refuses `access.denied`, `input.invalid`, `application.unknown`,
 * `application.still-open`, `application.disputed`, `application.erased`.
 */
export async function eraseIdentity(
  { db, files }: Pick<Services, 'db' | 'files'>,
  act: Act,
  { organId, applicationId, ground }: EraseInput,
): Promise<Result<string[]>> {
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  if (!isErasureGround(ground)) return refuse('input.invalid', { field: 'ground', reason: '不是规定的删除情形' });
  const actor = actorOf(act.viewer);
  const erased = await withOrgan(db, { actor, organId }, async (trx) => {
    const row = await selectApplication(trx, organId, applicationId).forUpdate().executeTakeFirst();
    if (!row) return refuse('application.unknown');
    if (row.state === 'open') return refuse('application.still-open');
    const loaded = await loadApplication(trx, organId, applicationId);
    if (!loaded) throw new Error(`application ${applicationId} has no events`);
    const { state } = loaded;
    if (state.erased) return refuse('application.erased');
    if (await hasOpenDispute(trx, organId, applicationId)) return refuse('application.disputed');
    const records = await erasePersonal(trx, { organId, streamId: applicationId }, act.now);
    const subject = { kind: 'application', id: applicationId } as const;
    await eraseLetters(trx, { organId, subject }, act.now);
    const stored = await eraseCaseFiles(trx, { organId, ...subject }, act.now);
    const event: ApplicationErased = {
      type: 'application.erased',
      schemaVersion: 2,
      legalDate: localDateInShanghai(act.now),
      payload: { records, ground },
    };
    await updateApplication(trx, organId, applicationId, evolve(state, event), await currentCalendar(trx));
    await forgetApplicant(trx, organId, applicationId);
    const origin = { organId, streamId: applicationId, actor, recordedAt: act.now, afterSeq: state.version };
    await appendEvents(trx, origin, [event]);
    return ok({ records, stored });
  });
  if (!erased.ok) return erased;
  // The keys are gone already: bytes that a store out of reach keeps for now cannot be read.
  for (const hash of erased.value.stored) await files.remove(hash);
  return ok(erased.value.records);
}
