import type { LocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Vault } from '../../platform/vault/index.js';
import { selectFilesOf } from '../db/letter-files.js';
import { selectLettersOf, type LetterSubject } from '../db/letters.js';
import { LETTER_KIND_RULES, type LetterKind } from '../domain/letter-kind.js';
import type { LetterText } from '../domain/letter-text.js';
import { openWords } from './letter-words.js';

export interface CaseLetter {
  readonly kind: LetterKind;
  readonly label: string;
  readonly documentNumber: string | null;
  readonly issuedOn: LocalDate | null;
  /** `null` where it was erased. */
  readonly text: LetterText | null;
  /** Files kept of it: SHA-256 of their contents, 64 hex digits. */
  readonly files: readonly { readonly form: string; readonly hash: string }[];
}

/** The letters issued in a case, in the transaction of a caller that has asked who may see them. */
export async function lettersInCase(
  trx: OrganTransaction,
  vault: Vault,
  { organId, subject }: { readonly organId: string; readonly subject: LetterSubject },
): Promise<Result<CaseLetter[]>> {
  const letters: CaseLetter[] = [];
  for (const row of await selectLettersOf(trx, organId, subject)) {
    if (row.state !== 'issued') continue;
    const text = openWords(vault, row);
    if (!text.ok) return text;
    const kind = row.kind as LetterKind;
    const files = (await selectFilesOf(trx, organId, row.letter_id)).flatMap(({ form, content_hash: hash }) =>
      hash === null ? [] : [{ form, hash: hash.replace(/^sha256:/, '') }],
    );
    const { document_number: documentNumber, issued_on: issuedOn } = row;
    letters.push({ kind, label: LETTER_KIND_RULES[kind].label, documentNumber, issuedOn, text: text.value, files });
  }
  return ok(letters);
}
