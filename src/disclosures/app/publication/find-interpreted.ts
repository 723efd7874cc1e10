import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { PublicationRef } from '../../domain/publication/publication.js';

/**
 * What is to be interpreted (解读的对象): a publication of the organ itself, shown or not, or one of another that is shown, which
 * interprets nothing itself. Refuses `publication.interprets`.
 */
export async function findInterpreted(
  trx: OrganTransaction,
  publicationId: string | null,
  own: string | null,
): Promise<Result<PublicationRef | null>> {
  if (publicationId === null) return ok(null);
  if (publicationId === own) return refuse('publication.interprets');
  const row = await trx
    .selectFrom('publication')
    .select(['organ_id', 'interprets', 'stage'])
    .where('publication_id', '=', publicationId)
    .executeTakeFirst();
  if (!row || row.interprets !== null || row.stage === 'withdrawn' || row.stage === 'discarded') {
    return refuse('publication.interprets');
  }
  return ok({ organId: row.organ_id, publicationId });
}
