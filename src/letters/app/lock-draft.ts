import { ok, refuse, type Result } from '../../kernel/result.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Vault } from '../../platform/vault/index.js';
import { selectLetter, type LetterRow } from '../db/letters.js';
import type { LetterText } from '../domain/letter-text.js';
import { openWords } from './letter-words.js';

export interface DraftPlace {
  readonly organId: string;
  readonly letterId: string;
  readonly expectedVersion?: number | undefined;
}

/**
 * A draft, locked to the end of the transaction. Refuses `letter.unknown`, `letter.frozen` (issued), `letter.stale`
 * (another version than expected), `letter.erased`.
 */
export async function lockDraft(
  trx: OrganTransaction,
  vault: Vault,
  { organId, letterId, expectedVersion }: DraftPlace,
): Promise<Result<{ readonly row: LetterRow; readonly text: LetterText }>> {
  const row = await selectLetter(trx, organId, letterId).forUpdate().executeTakeFirst();
  if (!row) return refuse('letter.unknown');
  if (row.state === 'issued') return refuse('letter.frozen', { number: row.document_number ?? '' });
  if (expectedVersion !== undefined && row.version !== expectedVersion) return refuse('letter.stale');
  const text = openWords(vault, row);
  if (!text.ok) return text;
  return text.value ? ok({ row, text: text.value }) : refuse('letter.erased');
}
