import { newId } from '../../kernel/ids.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Viewer } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { OfficialSeal } from '../../platform/documents/writers/index.js';
import { openSealed, putSealed, type FileHash } from '../../platform/files/index.js';
import type { Services } from '../../platform/services.js';
import { insertFile, selectFilesOf, selectSeal, type LetterFileRow } from '../db/letter-files.js';
import { selectLetter, type LetterRow } from '../db/letters.js';
import { LETTER_KIND_RULES, type LetterKind } from '../domain/letter-kind.js';
import type { LetterText } from '../domain/letter-text.js';
import { openWords } from './letter-words.js';
import { maySeeLetter, type LetterPlace } from './read-letters.js';
import { LETTER_FORMS, renderLetter, type LetterForm } from './render-letter.js';
import { openSealImage } from './seal-image.js';

/** A file to hand out. */
export interface LetterFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

interface Found {
  readonly row: LetterRow;
  readonly text: LetterText;
  readonly files: readonly LetterFileRow[];
  readonly seal: OfficialSeal | null;
}

/**
 * A letter as a file. A draft is made anew each time and marked as one; an issued letter is made once, sealed away, and the
 * same bytes are given ever after. Refuses `letter.unknown` for what is not there or not for this viewer's eyes,
 * `letter.erased`, `file.gone`.
 */
export async function letterFile(
  services: Services,
  viewer: Viewer,
  { organId, letterId, form }: LetterPlace & { readonly form: LetterForm },
): Promise<Result<LetterFile>> {
  const found = await find(services, viewer, { organId, letterId });
  if (!found.ok) return found;
  const { row, text, files, seal } = found.value;
  const kept = files.find((file) => file.form === form);
  const content = kept
    ? await openLetterFile(services, kept)
    : await make(services, row, await renderLetter(services, { text, state: row.state, seal }, form), form);
  if (!content.ok) return content;
  const { mediaType } = LETTER_FORMS[form];
  return ok({ name: fileName(row, form), mediaType, content: content.value });
}

async function find(services: Services, viewer: Viewer, { organId, letterId }: LetterPlace): Promise<Result<Found>> {
  return withViewer(services.db, viewer, organId, async (trx) => {
    const row = await selectLetter(trx, organId, letterId).executeTakeFirst();
    if (!row || !maySeeLetter(viewer, row)) return refuse('letter.unknown');
    const text = openWords(services.vault, row);
    if (!text.ok) return text;
    if (!text.value) return refuse('letter.erased');
    const stored = row.seal_version === null ? undefined : await selectSeal(trx, organId, row.seal_version);
    const seal = openSealImage(services.vault, stored);
    if (!seal.ok) return seal;
    return ok({ row, text: text.value, files: await selectFilesOf(trx, organId, letterId), seal: seal.value });
  });
}

/** Keeps the file of an issued letter; where another request was faster, that one's file is the letter. */
async function make(
  services: Services,
  row: LetterRow,
  content: Uint8Array,
  form: LetterForm,
): Promise<Result<Uint8Array>> {
  if (row.state === 'draft') return ok(content);
  const { organ_id: organId, letter_id: letterId } = row;
  const fileId = newId();
  const sealed = await putSealed(services, placeOf(organId, fileId), content);
  const first = await withOrgan(services.db, { actor: 'system:letters', organId }, async (trx) => {
    const inserted = await insertFile(trx, {
      organ_id: organId,
      file_id: fileId,
      letter_id: letterId,
      form,
      media_type: LETTER_FORMS[form].mediaType,
      stored_hash: sealed.hash,
      content_hash: sealed.contentHash,
      size: sealed.size,
      key_id: sealed.keyId,
      sealed_key: sealed.sealedKey,
      stored_at: row.issued_at ?? row.changed_at,
      stored_by: 'system:letters',
      erased_at: null,
    });
    if (inserted) return null;
    return (await selectFilesOf(trx, organId, letterId)).find((file) => file.form === form) ?? null;
  });
  if (!first) return ok(content);
  await services.files.remove(sealed.hash);
  return openLetterFile(services, first);
}

function placeOf(organId: string, fileId: string): string {
  return `${organId}/letter-file/${fileId}`;
}

export { placeOf as placeOfLetterFile };

/** The content of a kept file. Refuses `letter.erased`, `file.gone`. */
export async function openLetterFile(
  services: Pick<Services, 'files' | 'vault'>,
  file: LetterFileRow,
): Promise<Result<Buffer>> {
  if (!file.sealed_key || file.key_id === null) return refuse('letter.erased');
  const ref = { hash: file.stored_hash as FileHash, keyId: file.key_id, sealedKey: file.sealed_key };
  return openSealed(services, placeOf(file.organ_id, file.file_id), ref);
}

/** `答复书（青教信公开〔2026〕12号）.pdf` */
export function fileName(row: Pick<LetterRow, 'kind' | 'document_number' | 'state'>, extension: string): string {
  const mark = row.state === 'draft' ? '（草稿）' : row.document_number ? `（${row.document_number}）` : '';
  return `${LETTER_KIND_RULES[row.kind as LetterKind].label}${mark}.${extension}`;
}
