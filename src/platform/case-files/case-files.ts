import { ok, refuse, type Result } from '../../kernel/result.js';
import { SENT_AHEAD } from '../database/pipelined-pool.js';
import type { OrganTransaction } from '../database/schema.js';
import { isFileHash, openSealed, type SealedFile, type SealedPlace } from '../files/index.js';
import type { Vault } from '../vault/index.js';
import { caseFilePlace, type CaseFile, type CaseFileSubject } from './case-file.js';

/** A file already sealed in the store for `caseFilePlace`, to be entered in its case. */
export interface NewCaseFile {
  readonly fileId: string;
  /** Letters only, as `attachment`. */
  readonly purpose: string;
  readonly name: string;
  readonly mediaType: string;
  readonly file: SealedFile;
  readonly storedAt: Date;
  /** As `actorOf` writes it. */
  readonly storedBy: string;
}

/** Enters a file in its case, its name sealed. */
export async function insertCaseFile(
  trx: OrganTransaction,
  vault: Vault,
  subject: CaseFileSubject,
  { fileId, purpose, name, mediaType, file, storedAt, storedBy }: NewCaseFile,
): Promise<void> {
  await trx
    .insertInto('case_file')
    .values({
      organ_id: subject.organId,
      file_id: fileId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      purpose,
      media_type: mediaType,
      size: file.size,
      stored_hash: file.hash,
      content_hash: file.contentHash,
      key_id: file.keyId,
      sealed_key: file.sealedKey,
      sealed_name: vault.seal(name, namePlace(subject, fileId)).ciphertext,
      stored_at: storedAt,
      stored_by: storedBy,
      erased_at: null,
    })
    .modifyEnd(SENT_AHEAD)
    .execute();
}

/** The files of a case in the order they came; of some purposes only. Refuses `vault.wrong-key`. */
export async function listCaseFiles(
  trx: OrganTransaction,
  vault: Vault,
  subject: CaseFileSubject,
  purposes: readonly string[],
): Promise<Result<CaseFile[]>> {
  const rows = await rowsOf(trx, subject)
    .where('purpose', 'in', purposes)
    .orderBy('stored_at')
    .orderBy('file_id')
    .execute();
  const files: CaseFile[] = [];
  for (const row of rows) {
    const file = caseFile(vault, subject, row);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return ok(files);
}

/** Every file of a case with the hash of its content, `null` where it was erased. Refuses `vault.wrong-key`. */
export async function hashedCaseFiles(
  trx: OrganTransaction,
  vault: Vault,
  subject: CaseFileSubject,
): Promise<Result<(CaseFile & { readonly contentHash: string | null })[]>> {
  const rows = await rowsOf(trx, subject).orderBy('stored_at').orderBy('file_id').execute();
  const files: (CaseFile & { readonly contentHash: string | null })[] = [];
  for (const row of rows) {
    const file = caseFile(vault, subject, row);
    if (!file.ok) return file;
    files.push({ ...file.value, contentHash: row.sealed_key === null ? null : row.content_hash });
  }
  return ok(files);
}

/** One file of a case with its content. Refuses `not.found`, `file.gone` (erased or lost), `vault.wrong-key`. */
export async function openCaseFile(
  trx: OrganTransaction,
  store: SealedPlace,
  subject: CaseFileSubject,
  fileId: string,
): Promise<Result<{ readonly file: CaseFile; readonly content: Buffer }>> {
  const row = await rowsOf(trx, subject).where('file_id', '=', fileId).executeTakeFirst();
  if (!row) return refuse('not.found', { what: '该文件' });
  const file = caseFile(store.vault, subject, row);
  if (!file.ok) return file;
  if (row.sealed_key === null || row.key_id === null || !isFileHash(row.stored_hash)) return refuse('file.gone');
  const ref = { hash: row.stored_hash, keyId: row.key_id, sealedKey: row.sealed_key };
  const content = await openSealed(store, caseFilePlace(subject, fileId), ref);
  return content.ok ? ok({ file: file.value, content: content.value }) : content;
}

/** Whether a file of that id is one of this case, erased or not. */
export async function hasCaseFile(trx: OrganTransaction, subject: CaseFileSubject, fileId: string): Promise<boolean> {
  return (await rowsOf(trx, subject).where('file_id', '=', fileId).executeTakeFirst()) !== undefined;
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function rowsOf(trx: OrganTransaction, { organId, kind, id }: CaseFileSubject) {
  return trx
    .selectFrom('case_file')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id);
}

function caseFile(vault: Vault, subject: CaseFileSubject, row: Row): Result<CaseFile> {
  const { file_id: fileId, purpose, media_type: mediaType, size, stored_at: storedAt, stored_by: storedBy } = row;
  const facts = { fileId, purpose, mediaType, size, storedAt, storedBy };
  if (row.sealed_name === null || row.key_id === null) return ok({ ...facts, name: null });
  const name = vault.open(row.sealed_name, row.key_id, namePlace(subject, fileId));
  return name.ok ? ok({ ...facts, name: String(name.value) }) : name;
}

function namePlace(subject: CaseFileSubject, fileId: string): string {
  return `file-name/${caseFilePlace(subject, fileId)}`;
}
