import { ok, type Result } from '../../../kernel/result.js';
import { hashedCaseFiles, openCaseFile } from '../../../platform/case-files/index.js';
import { storeZip } from '../../../platform/documents/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import type { CaseDocument } from '../../domain/exchange/case-schema.js';

/**
 * An exported case with its files: `case.json`, and `files/<sha256>` for each that is kept here; what came with an import is
 * known by its hash alone. Whoever calls holds the export, which is on record. Refuses `file.gone` where a file is lost.
 */
export async function zipCase(
  services: Services,
  { organId, applicationId }: { readonly organId: string; readonly applicationId: string },
  document: CaseDocument,
): Promise<Result<Buffer>> {
  const parts = new Map<string, Buffer>([['case.json', Buffer.from(JSON.stringify(document, null, 2))]]);
  const subject = { organId, kind: 'application', id: applicationId } as const;
  return withOrgan(services.db, { actor: 'system:export', organId }, async (trx) => {
    const here = await hashedCaseFiles(trx, services.vault, subject);
    if (!here.ok) return here;
    for (const { fileId, contentHash } of here.value) {
      if (contentHash === null) continue;
      const file = await openCaseFile(trx, services, subject, fileId);
      if (!file.ok) return file;
      parts.set(`files/${contentHash.replace(/^sha256:/, '')}`, file.value.content);
    }
    return ok(storeZip(parts));
  });
}
