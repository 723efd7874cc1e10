import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectLetter } from '../db/letters.js';
import { finishesByItself, isLetterKind } from '../domain/letter-kind.js';
import { issueLetter } from './issue-letter.js';

export interface FinishInput {
  readonly organId: string;
  readonly letterId: string;
  /** `version` of the draft the person had before them. */
  readonly expectedVersion: number;
}

/**
 * Finishes a paper of the file that no step issues (定稿), as the index of its papers (卷内文件目录): dated today, frozen without a
 * number, its commitment put on record. Refuses `access.denied`, `letter.unknown`, `letter.by-step` for what goes out with
 * a step, and as `issueLetter`.
 */
export async function finishLetter(
  { db, vault }: Services,
  act: Act,
  { organId, letterId, expectedVersion }: FinishInput,
): Promise<Result<null>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  const today = localDateInShanghai(act.now);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const row = await selectLetter(trx, organId, letterId).executeTakeFirst();
    if (!row) return refuse('letter.unknown');
    const { kind, subject_kind: of, subject_id: subjectId } = row;
    if (!isLetterKind(kind) || !finishesByItself(kind)) return refuse('letter.by-step');
    const issued = await issueLetter(trx, vault, act, { organId, letterId, issuedOn: today, expectedVersion });
    if (!issued.ok) return issued;
    const subject = of === 'application' ? { applicationId: subjectId } : { disputeId: subjectId };
    const payload = { ...subject, letterId, kind, commitment: issued.value.commitment };
    const origin = { organId, streamId: letterId, actor, recordedAt: act.now, afterSeq: 0 };
    await appendEvents(trx, origin, [{ type: 'letter.finished', schemaVersion: 1, legalDate: today, payload }]);
    return ok(null);
  });
}
