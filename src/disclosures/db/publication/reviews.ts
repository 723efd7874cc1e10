import type { Selectable } from 'kysely';
import { insertRows } from '../../../platform/database/insert-rows.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { PublicationReviewTable } from '../../../platform/database/schema/publications.js';
import type { Review } from '../../domain/publication/decide-review.js';

export type ReviewRow = Selectable<PublicationReviewTable>;

interface Of {
  readonly organId: string;
  readonly publicationId: string;
}

/** Notes that a review was asked for: a round of its version. */
export async function insertReview(
  trx: OrganTransaction,
  { organId, publicationId }: Of,
  { versionNo, askedBy, askedAt }: { versionNo: number; askedBy: string; askedAt: Date },
): Promise<void> {
  const [last] = await listReviews(trx, { organId, publicationId }, versionNo);
  await trx
    .insertInto('publication_review')
    .values({
      organ_id: organId,
      publication_id: publicationId,
      version_no: versionNo,
      round: (last?.round ?? 0) + 1,
      asked_by: askedBy,
      asked_at: askedAt,
      reviewed_by: null,
      reviewed_at: null,
      outcome: null,
      ground: null,
      remark: null,
    })
    .execute();
}

/** Notes that the reviews of an import's publications were asked for, all at once. */
export async function insertImportedReviews(
  trx: OrganTransaction,
  organId: string,
  publicationIds: readonly string[],
  { actor, now }: { readonly actor: string; readonly now: Date },
): Promise<void> {
  const asked = { version_no: 1, round: 1, asked_by: actor, asked_at: now };
  await insertRows(
    trx,
    'publication_review',
    publicationIds.map((id) => ({ organ_id: organId, publication_id: id, ...asked })),
  );
}

/** Enters the outcome of the round that is open. */
export async function completeReview(
  trx: OrganTransaction,
  { organId, publicationId }: Of,
  versionNo: number,
  { outcome, ground, remark, by, at }: Review & { readonly by: string; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('publication_review')
    .set({ reviewed_by: by, reviewed_at: at, outcome, ground, remark })
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .where('version_no', '=', versionNo)
    .where('outcome', 'is', null)
    .execute();
}

/** The rounds of a version, or of all, the last first. */
export function listReviews(trx: OrganTransaction, { organId, publicationId }: Of, versionNo?: number) {
  let query = trx
    .selectFrom('publication_review')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId);
  if (versionNo !== undefined) query = query.where('version_no', '=', versionNo);
  return query.orderBy('version_no', 'desc').orderBy('round', 'desc').execute();
}
