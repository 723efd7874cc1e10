import { ok, type Result } from '../../../kernel/result.js';
import { listCaseFiles, type CaseFile } from '../../../platform/case-files/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Vault } from '../../../platform/vault/index.js';
import { listRedactions, type RedactionRecord } from '../../db/redactions.js';
import { REDACTED, subjectOf, type CasePlace } from './material.js';

/** Of each material the copy made last: an earlier one was found wanting and goes to nobody. */
export function lastCopies<T extends Pick<RedactionRecord, 'sourceFileId'>>(records: readonly T[]): T[] {
  return records.filter(
    (record, index) => !records.slice(index + 1).some(({ sourceFileId }) => sourceFileId === record.sourceFileId),
  );
}

/** The redacted copies that go with the reply (随答复提供的遮盖件). Refuses `vault.wrong-key`. */
export async function disclosedCopies(
  trx: OrganTransaction,
  vault: Vault,
  place: CasePlace,
): Promise<Result<CaseFile[]>> {
  const files = await listCaseFiles(trx, vault, subjectOf(place), [REDACTED]);
  if (!files.ok) return files;
  const records = await listRedactions(trx, place.organId, place.applicationId);
  const chosen = new Set(lastCopies(records).map(({ resultFileId }) => resultFileId));
  return ok(files.value.filter(({ fileId }) => chosen.has(fileId)));
}
