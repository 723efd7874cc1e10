import { ok, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { readPersonalOf } from '../../platform/vault/index.js';
import { maskName } from '../domain/mask-name.js';
import type { Applicant } from '../domain/request.js';
import { shortDescription } from '../domain/short-description.js';

/** What a list says of a case beside its projection. */
export interface ListedWords {
  /** `李**` */
  readonly name: string | null;
  /** The first words of what is asked for. */
  readonly what: string | null;
}

/**
 * Masked names of the applicants of a page of cases, and the first words of what they ask for, by application. Opened from
 * the vault at each listing, so that no form of them stands anywhere else. Left out: what the viewer may not see, and the
 * erased.
 */
export async function listedWords(
  { db, vault }: Services,
  viewer: Viewer,
  { organId, applicationIds }: { readonly organId: string; readonly applicationIds: readonly string[] },
): Promise<Result<ReadonlyMap<string, ListedWords>>> {
  const seen = applicationIds.filter((applicationId) => maySee(viewer, { kind: 'identity', organId, applicationId }));
  if (seen.length === 0) return ok(new Map());
  return withViewer(db, viewer, organId, async (trx) => {
    const names = await readPersonalOf(trx, vault, { organId, streamIds: seen, kind: 'applicant' });
    if (!names.ok) return names;
    const descriptions = await readPersonalOf(trx, vault, { organId, streamIds: seen, kind: 'description' });
    if (!descriptions.ok) return descriptions;
    return ok(new Map(seen.map((id) => [id, wordsOf(names.value.get(id), descriptions.value.get(id))])));
  });
}

function wordsOf(applicant: unknown, description: unknown): ListedWords {
  return {
    name: applicant ? maskName(applicant as Applicant) : null,
    what: typeof description === 'string' ? shortDescription(description) : null,
  };
}
