import { newId } from '../../kernel/ids.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Vault } from '../../platform/vault/index.js';
import { insertDraft, isReplaced, selectLetter, type LetterSubject } from '../db/letters.js';
import type { LetterText } from '../domain/letter-text.js';
import { sealWords } from './letter-words.js';

export interface DraftInput {
  readonly organId: string;
  readonly subject: LetterSubject;
  /** As `composeLetter` makes it. */
  readonly text: LetterText;
  /** The issued letter that this one corrects (更正); it takes its place when it is issued. */
  readonly replaces?: string | undefined;
}

/**
 * Drafts a letter (拟稿) in the caller's transaction; who may is the caller's to ask. Refuses `letter.unknown`,
 * `letter.replaces` where the letter to be replaced is not issued, has been
 * replaced, or is of another kind or subject.
 */
export async function draftLetter(
  trx: OrganTransaction,
  vault: Vault,
  act: Act,
  { organId, subject, text, replaces }: DraftInput,
): Promise<Result<{ readonly letterId: string; readonly version: number }>> {
  if (replaces !== undefined) {
    const earlier = await selectLetter(trx, organId, replaces).executeTakeFirst();
    if (!earlier) return refuse('letter.unknown');
    const same =
      earlier.kind === text.kind && earlier.subject_id === subject.id && earlier.subject_kind === subject.kind;
    if (earlier.state !== 'issued' || !same) return refuse('letter.replaces');
    if (await isReplaced(trx, organId, replaces)) return refuse('letter.replaces');
  }
  const letterId = newId();
  const { keyId, ciphertext, commitment } = sealWords(vault, organId, letterId, text);
  await insertDraft(trx, {
    organ_id: organId,
    letter_id: letterId,
    subject_kind: subject.kind,
    subject_id: subject.id,
    kind: text.kind,
    key_id: keyId,
    ciphertext,
    commitment,
    replaces: replaces ?? null,
    drafted_at: act.now,
    drafted_by: actorOf(act.viewer),
  });
  return ok({ letterId, version: 1 });
}
