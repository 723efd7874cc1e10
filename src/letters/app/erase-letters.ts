import type { OrganTransaction } from '../../platform/database/schema.js';
import type { LetterSubject } from '../db/letters.js';

/**
 * Erases the words and files of a subject's letters (个人信息删除), 《个人信息保护法》 Art. 47: what was sealed cannot be read
 * again; numbers and dates stay. Gives how many letters it was. Drafts go altogether.
 */
export async function eraseLetters(
  trx: OrganTransaction,
  { organId, subject }: { readonly organId: string; readonly subject: LetterSubject },
  now: Date,
): Promise<number> {
  const gone = { key_id: null, erased_at: now };
  const drafts = await trx
    .deleteFrom('letter')
    .where('organ_id', '=', organId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  const letters = await trx
    .updateTable('letter')
    .set({ ...gone, ciphertext: null })
    .where('organ_id', '=', organId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('ciphertext', 'is not', null)
    .returning('letter_id')
    .execute();
  if (letters.length > 0) {
    await trx
      .updateTable('letter_file')
      .set({ ...gone, sealed_key: null, content_hash: null })
      .where('organ_id', '=', organId)
      .where(
        'letter_id',
        'in',
        letters.map((letter) => letter.letter_id),
      )
      .where('sealed_key', 'is not', null)
      .execute();
  }
  return letters.length + Number(drafts.numDeletedRows);
}
