import { sql } from 'kysely';
import type { Db } from '../../../platform/database/schema.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import type { ShownFilter } from './lists.js';

export type FeedFilter = Pick<ShownFilter, 'organId' | 'catalogue'>;

/** Characters of a text that stand for it where it has no summary. */
const OPENING = 200;

/** What is shown with its shown version. */
function shownVersions(db: Db, { organId, catalogue }: FeedFilter) {
  let query = db
    .selectFrom('publication')
    .innerJoin('publication_version as shown', (join) =>
      join
        .onRef('shown.organ_id', '=', 'publication.organ_id')
        .onRef('shown.publication_id', '=', 'publication.publication_id')
        .onRef('shown.version_no', '=', 'publication.shown_version'),
    )
    .where('publication.shown_version', 'is not', null)
    .selectAll('publication')
    .select([
      'shown.published_at as shown_at',
      'shown.change_note as change_note',
      sql<string>`left(shown.body_text, ${OPENING})`.as('opening'),
    ]);
  if (organId !== undefined) query = query.where('publication.organ_id', '=', organId);
  if (catalogue !== undefined) query = query.where('publication.catalogue', '=', catalogue);
  return query;
}

export type FeedRow = Awaited<ReturnType<typeof newestShown>>[number];

/** The last published. */
export function newestShown(db: Db, filter: FeedFilter, limit: number) {
  return shownVersions(db, filter)
    .orderBy('publication.published_on', 'desc')
    .orderBy('publication.publication_id', 'desc')
    .limit(limit)
    .execute();
}

/** The last corrected: a version after the first is shown. By the index `publication_version_corrected`, whose condition is written out. */
export function lastCorrected(db: Db, filter: FeedFilter, limit: number): Promise<FeedRow[]> {
  return shownVersions(db, filter)
    .where(sql<boolean>`shown.open AND shown.version_no > 1`)
    .orderBy('shown.published_at', 'desc')
    .limit(limit)
    .execute();
}

/** Those of some that are shown. */
export function shownVersionsOf(db: Db, of: readonly PublicationRef[]): Promise<FeedRow[]> {
  if (of.length === 0) return Promise.resolve([]);
  return shownVersions(db, {})
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('publication.organ_id', 'publication.publication_id'),
        'in',
        of.map(({ organId, publicationId }) => tuple(organId, publicationId)),
      ),
    )
    .execute();
}
