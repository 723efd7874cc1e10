import type { OrganTransaction } from '../database/schema.js';
import { isFileHash, type FileHash } from '../files/index.js';
import type { CaseFileSubject } from './case-file.js';

/**
 * Erases the files of a case (删除个人信息), 《个人信息保护法》 Art. 47: their keys, names and content hashes are gone with the
 * transaction, so that whatever copies of their bytes remain cannot be read. Gives the addresses of the sealed bytes, for
 * the caller to remove from the store once the transaction holds.
 */
export async function eraseCaseFiles(
  trx: OrganTransaction,
  { organId, kind, id }: CaseFileSubject,
  now: Date,
): Promise<FileHash[]> {
  const rows = await trx
    .updateTable('case_file')
    .set({ sealed_key: null, sealed_name: null, key_id: null, content_hash: null, erased_at: now })
    .where('organ_id', '=', organId)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('sealed_key', 'is not', null)
    .returning('stored_hash')
    .execute();
  return rows.map(({ stored_hash: hash }) => hash).filter(isFileHash);
}
