import { ok, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { readPersonalOf } from '../../platform/vault/index.js';
import { maskName } from '../domain/mask-name.js';
import type { Applicant } from '../domain/request.js';

/**
 * Masked names of the applicants of a page of cases, by application. Opened from the vault at each listing, so that no
 * form of a name stands anywhere else. Left out: who the viewer may not see, and the erased.
 */
export async function maskedNames(
  { db, vault }: Services,
  viewer: Viewer,
  { organId, applicationIds }: { readonly organId: string; readonly applicationIds: readonly string[] },
): Promise<Result<ReadonlyMap<string, string>>> {
  const seen = applicationIds.filter((applicationId) => maySee(viewer, { kind: 'identity', organId, applicationId }));
  const names = new Map<string, string>();
  if (seen.length === 0) return ok(names);
  const records = await withViewer(db, viewer, organId, (trx) =>
    readPersonalOf(trx, vault, { organId, streamIds: seen, kind: 'applicant' }),
  );
  if (!records.ok) return records;
  for (const [id, applicant] of records.value) names.set(id, maskName(applicant as Applicant));
  return ok(names);
}
