import { ok, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Vault } from '../../platform/vault/index.js';
import { updateLetter } from '../db/letters.js';
import { changeText, type TextChanges } from '../domain/change-text.js';
import { sealWords } from './letter-words.js';
import { lockDraft } from './lock-draft.js';

export interface EditInput {
  readonly organId: string;
  readonly letterId: string;
  /** `version` of the draft the person had before them. */
  readonly expectedVersion: number;
  readonly changes: TextChanges;
}

/**
 * Writes over the words of a draft in the caller's transaction. Refuses `letter.unknown`, `letter.frozen` once issued,
 * `letter.stale` where someone was faster, `input.invalid`.
 */
export async function editLetter(
  trx: OrganTransaction,
  vault: Vault,
  act: Act,
  { organId, letterId, expectedVersion, changes }: EditInput,
): Promise<Result<{ readonly version: number }>> {
  const draft = await lockDraft(trx, vault, { organId, letterId, expectedVersion });
  if (!draft.ok) return draft;
  const text = changeText(draft.value.text, changes);
  if (!text.ok) return text;
  const { row } = draft.value;
  const { keyId, ciphertext, commitment } = sealWords(vault, organId, letterId, text.value);
  const version = row.version + 1;
  const written = { version, key_id: keyId, ciphertext, commitment };
  await updateLetter(trx, row, { ...written, changed_at: act.now, changed_by: actorOf(act.viewer) });
  return ok({ version });
}
