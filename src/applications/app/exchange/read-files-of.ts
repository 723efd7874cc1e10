import { ok, type Result } from '../../../kernel/result.js';
import { hashedCaseFiles } from '../../../platform/case-files/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Vault } from '../../../platform/vault/index.js';
import type { CaseDocument } from '../../domain/exchange/case-schema.js';

/** The files of a case by name and hash; their contents go with a ZIP. */
export async function readFilesOf(
  trx: OrganTransaction,
  vault: Vault,
  { organId, applicationId }: { readonly organId: string; readonly applicationId: string },
): Promise<Result<CaseDocument['files']>> {
  const files = await hashedCaseFiles(trx, vault, { organId, kind: 'application', id: applicationId });
  if (!files.ok) return files;
  return ok(
    files.value.map(({ fileId, purpose, name, mediaType, size, contentHash }) => ({
      id: fileId,
      purpose,
      name,
      mediaType,
      size,
      sha256: contentHash?.replace(/^sha256:/, '') ?? null,
    })),
  );
}
