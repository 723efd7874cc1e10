import { ok, type Result } from '../../kernel/result.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { aad, type Vault } from '../../platform/vault/index.js';

/** Who applied is shown by `revealIdentity` alone, on record. */
const NEVER = 'applicant';

/**
 * The texts of a case (案内文字) by the kind of their record: what is asked for, notes, opinions, drafts. Without who applied;
 * erased ones are not there.
 */
export async function readCaseTexts(
  trx: OrganTransaction,
  vault: Vault,
  { organId, applicationId }: { readonly organId: string; readonly applicationId: string },
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const rows = await trx
    .selectFrom('personal_record')
    .select(['kind', 'key_id', 'ciphertext'])
    .where('organ_id', '=', organId)
    .where('stream_id', '=', applicationId)
    .where('kind', '<>', NEVER)
    .execute();
  const texts: Record<string, unknown> = {};
  for (const { kind, key_id: keyId, ciphertext } of rows) {
    if (!ciphertext || keyId === null) continue;
    const opened = vault.open(ciphertext, keyId, aad({ organId, streamId: applicationId, kind }));
    if (!opened.ok) return opened;
    texts[kind] = opened.value;
  }
  return ok(texts);
}
