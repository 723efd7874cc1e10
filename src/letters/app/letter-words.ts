import { ok, type Result } from '../../kernel/result.js';
import type { Sealed, Vault } from '../../platform/vault/index.js';
import type { LetterRow } from '../db/letters.js';
import type { LetterText } from '../domain/letter-text.js';

function placeOf(organId: string, letterId: string): string {
  return `${organId}/letter/${letterId}`;
}

/** Encrypts the words of a letter for its row. */
export function sealWords(vault: Vault, organId: string, letterId: string, text: LetterText): Sealed {
  return vault.seal(text, placeOf(organId, letterId));
}

/** The words of a letter; `null` where they were erased. Refuses a wrong key (`vault.wrong-key`). */
export function openWords(
  vault: Vault,
  row: Pick<LetterRow, 'organ_id' | 'letter_id' | 'ciphertext' | 'key_id'>,
): Result<LetterText | null> {
  if (!row.ciphertext || row.key_id === null) return ok(null);
  const opened = vault.open(row.ciphertext, row.key_id, placeOf(row.organ_id, row.letter_id));
  return opened.ok ? ok(opened.value as LetterText) : opened;
}
