import { yearOf, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import { organSettings } from '../../organs/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Vault } from '../../platform/vault/index.js';
import { selectSeal } from '../db/letter-files.js';
import { isReplaced, nextNumber, updateLetter } from '../db/letters.js';
import { formatDocumentNumber } from '../domain/document-number.js';
import { LETTER_KIND_RULES } from '../domain/letter-kind.js';
import { readyToIssue } from '../domain/ready-to-issue.js';
import { sealWords } from './letter-words.js';
import { lockDraft } from './lock-draft.js';

export interface IssueInput {
  readonly organId: string;
  readonly letterId: string;
  readonly issuedOn: LocalDate;
  /** `version` of the draft that was approved. */
  readonly expectedVersion?: number | undefined;
}

export interface IssuedLetter {
  readonly letterId: string;
  /** `null` for kinds without one. */
  readonly documentNumber: string | null;
  /** Of its frozen words: for the event of the caller. */
  readonly commitment: string;
}

/**
 * Issues a draft (签发) in the caller's transaction: draws its number, dates it, freezes its words. The counter stays locked
 * until the commit, so call it late. Who may is the caller's to ask. Refuses as `lockDraft` and `readyToIssue`, and
 * `letter.replaces` where the letter it corrects has been replaced, `letter.prefix` where the organ has set no characters for its numbers (发文机关代字).
 */
export async function issueLetter(
  trx: OrganTransaction,
  vault: Vault,
  act: Act,
  { organId, letterId, issuedOn, expectedVersion }: IssueInput,
): Promise<Result<IssuedLetter>> {
  const draft = await lockDraft(trx, vault, { organId, letterId, expectedVersion });
  if (!draft.ok) return draft;
  const { row } = draft.value;
  if (row.replaces !== null && (await isReplaced(trx, organId, row.replaces))) return refuse('letter.replaces');
  const ready = readyToIssue(draft.value.text, issuedOn);
  if (!ready.ok) return ready;
  const { series } = LETTER_KIND_RULES[ready.value.kind];
  const { documentPrefix } = await organSettings(trx, organId);
  if (series !== null && documentPrefix === null) return refuse('letter.prefix');
  const seal = await selectSeal(trx, organId);
  const year = yearOf(issuedOn);
  const number = series === null ? null : await nextNumber(trx, organId, series, year);
  const documentNumber =
    series === null || number === null ? null : formatDocumentNumber(documentPrefix ?? '', series, year, number);
  const text = { ...ready.value, documentNumberPlace: documentNumber };
  const { keyId, ciphertext, commitment } = sealWords(vault, organId, letterId, text);
  const actor = actorOf(act.viewer);
  await updateLetter(trx, row, {
    state: 'issued',
    version: row.version + 1,
    key_id: keyId,
    ciphertext,
    commitment,
    changed_at: act.now,
    changed_by: actor,
    series,
    year: series === null ? null : year,
    number,
    document_number: documentNumber,
    issued_on: issuedOn,
    issued_at: act.now,
    issued_by: actor,
    seal_version: seal?.ciphertext ? seal.version : null,
  });
  return ok({ letterId, documentNumber, commitment });
}
