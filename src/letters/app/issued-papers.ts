import type { LocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { countOfficialPages } from '../../platform/documents/writers/index.js';
import type { Services } from '../../platform/services.js';
import { selectLettersOf, type LetterSubject } from '../db/letters.js';
import type { LetterKind } from '../domain/letter-kind.js';
import { openWords } from './letter-words.js';
import { toOfficialDocument } from './render-letter.js';

/** An issued letter as a paper to be handed in. */
export interface IssuedPaper {
  readonly letterId: string;
  readonly kind: LetterKind;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: LocalDate;
  readonly pages: number;
}

/** The issued letters of a case that were not erased, with their pages, in the transaction of a caller that has asked who may see them. */
export async function issuedPapers(
  trx: OrganTransaction,
  { vault, fontFolder = null }: Pick<Services, 'vault' | 'fontFolder'>,
  { organId, subject }: { readonly organId: string; readonly subject: LetterSubject },
): Promise<Result<IssuedPaper[]>> {
  const papers: IssuedPaper[] = [];
  for (const row of await selectLettersOf(trx, organId, subject)) {
    if (row.state !== 'issued' || row.issued_on === null) continue;
    const text = openWords(vault, row);
    if (!text.ok) return text;
    if (!text.value) continue;
    const { letter_id: letterId, document_number: documentNumber, issued_on: issuedOn } = row;
    const pages = countOfficialPages(toOfficialDocument(text.value, 'issued', null), fontFolder);
    const { title } = text.value;
    papers.push({ letterId, kind: row.kind as LetterKind, title, documentNumber, issuedOn, pages });
  }
  return ok(papers);
}
