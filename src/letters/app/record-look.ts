import { v5 } from 'uuid';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents, lockChains, readStream } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectLetter } from '../db/letters.js';
import { maySeeLetter, type LetterPlace } from './read-letters.js';

/** Of the streams of looks at letters; must never change. */
const NAMESPACE = '5d0f6a52-7c0b-4f0e-9a4e-3b1a0c8f2d71';

/**
 * Puts on record that staff open a letter: it names the person it goes to, as the identity revealed does. Once for each
 * viewer, letter and day; nothing for their own draft of the day,
 * nor for what is not there, is erased, or is not for this viewer's eyes.
 */
export async function recordLook(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, letterId }: LetterPlace,
): Promise<void> {
  const actor = actorOf(act.viewer);
  const today = localDateInShanghai(act.now);
  // A stream that follows from who looked at what on which day: the second look of the day finds the first.
  const streamId = v5(JSON.stringify([organId, letterId, actor, today]), NAMESPACE);
  await withOrgan(db, { actor, organId }, async (trx) => {
    const row = await selectLetter(trx, organId, letterId).executeTakeFirst();
    if (!row || row.erased_at !== null || !maySeeLetter(act.viewer, row)) return;
    // Drafting is itself on record as a look of that day.
    if (row.drafted_by === actor && localDateInShanghai(row.drafted_at) === today) return;
    if ((await readStream(trx, organId, streamId)).length > 0) return;
    await lockChains(trx, [organId]);
    // Of two at once, the one that waited for the chain sees what the other put there.
    if ((await readStream(trx, organId, streamId)).length > 0) return;
    const subject = row.subject_kind === 'application' ? 'applicationId' : 'disputeId';
    const payload = { [subject]: row.subject_id, letterId };
    const origin = { organId, streamId, actor, recordedAt: act.now, afterSeq: 0 };
    await appendEvents(trx, origin, [{ type: 'identity.revealed', schemaVersion: 1, legalDate: today, payload }]);
  });
}
