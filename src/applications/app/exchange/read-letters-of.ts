import { ok, type Result } from '../../../kernel/result.js';
import { lettersInCase, type LetterText } from '../../../letters/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Vault } from '../../../platform/vault/index.js';
import type { CaseDocument } from '../../domain/exchange/case-schema.js';

type Letters = CaseDocument['letters'];

/** The letters issued in a case: their words as one text, and the hashes of the files that were frozen. */
export async function readLettersOf(
  trx: OrganTransaction,
  vault: Vault,
  place: { readonly organId: string; readonly applicationId: string },
): Promise<Result<Letters>> {
  const letters = await lettersInCase(trx, vault, {
    organId: place.organId,
    subject: { kind: 'application', id: place.applicationId },
  });
  if (!letters.ok) return letters;
  return ok(
    letters.value.map(({ kind, label, documentNumber, issuedOn, text, files }) => ({
      kind,
      title: text?.title ?? label,
      documentNumber,
      issuedOn,
      text: text && wordsOf(text),
      files: files.map(({ form, hash }) => ({ form, sha256: hash })),
    })),
  );
}

function wordsOf({
  addressee,
  paragraphs,
  table,
  afterTable,
  remedies,
  attachments,
  signature,
  date,
}: LetterText): string {
  const lines = [
    ...(addressee ? [`${addressee}：`] : []),
    ...paragraphs,
    ...(table ? [table.head, ...table.rows].map((row) => row.join('\t')) : []),
    ...afterTable,
    ...(remedies ? [remedies] : []),
    ...(attachments.length > 0 ? [`附件：${attachments.join('；')}`] : []),
    signature,
    date,
  ];
  return lines.join('\n');
}
