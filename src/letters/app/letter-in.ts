import { ok, refuse, type Result } from '../../kernel/result.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Vault } from '../../platform/vault/index.js';
import { selectLetter, type LetterSubject } from '../db/letters.js';
import type { LetterKind } from '../domain/letter-kind.js';
import type { LetterText } from '../domain/letter-text.js';
import { openWords } from './letter-words.js';

/** A letter as the use case of its subject needs it. */
export interface LetterIn {
  readonly letterId: string;
  readonly subject: LetterSubject;
  readonly kind: LetterKind;
  readonly state: 'draft' | 'issued';
  readonly version: number;
  readonly documentNumber: string | null;
  /** `null` where it was erased. */
  readonly text: LetterText | null;
}

/** A letter within the caller's transaction; who may see it is the caller's to ask. Refuses `letter.unknown`. */
export async function letterIn(
  trx: OrganTransaction,
  vault: Vault,
  { organId, letterId }: { readonly organId: string; readonly letterId: string },
): Promise<Result<LetterIn>> {
  const row = await selectLetter(trx, organId, letterId).executeTakeFirst();
  if (!row) return refuse('letter.unknown');
  const text = openWords(vault, row);
  if (!text.ok) return text;
  return ok({
    letterId,
    subject: { kind: row.subject_kind, id: row.subject_id },
    kind: row.kind as LetterKind,
    state: row.state,
    version: row.version,
    documentNumber: row.document_number,
    text: text.value,
  });
}
