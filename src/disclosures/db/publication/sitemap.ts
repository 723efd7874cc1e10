import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';
import type { Db } from '../../../platform/database/schema.js';
import type { PublicationPlace } from './lists.js';

/** A part of everything shown, the first published first: where it begins, and when anything in it last changed. */
export interface ShownPart {
  readonly from: PublicationPlace;
  readonly changedOn: LocalDate;
}

/** Everything shown in parts of `size`; only the last one grows, so that a part stays what it is while nothing old is withdrawn. */
export async function partsOfShown(db: Db, size: number): Promise<readonly ShownPart[]> {
  const { rows } = await sql<{ on: LocalDate; publicationId: string; changedOn: LocalDate }>`
    WITH ordered AS (
      SELECT organ_id, publication_id, published_on,
        row_number() OVER (ORDER BY published_on, publication_id) - 1 AS place
      FROM publication WHERE shown_version IS NOT NULL),
    placed AS (
      SELECT *, place / ${size}::int AS part, place % ${size}::int AS in_part FROM ordered),
    corrected AS (
      SELECT organ_id, publication_id, max(published_at) AS corrected_at FROM publication_version
      WHERE open AND version_no > 1 GROUP BY organ_id, publication_id)
    SELECT min(published_on) AS on,
      max(CASE WHEN in_part = 0 THEN publication_id::text END) AS "publicationId",
      greatest(max(published_on), max((corrected_at AT TIME ZONE 'Asia/Shanghai')::date)) AS "changedOn"
    FROM placed LEFT JOIN corrected USING (organ_id, publication_id)
    GROUP BY part ORDER BY part`.execute(db);
  return rows.map(({ on, publicationId, changedOn }) => ({ from: { on, publicationId }, changedOn }));
}

/** What is shown from a place on, the first published first. */
export function shownFrom(db: Db, from: PublicationPlace, limit: number) {
  return db
    .selectFrom('publication')
    .innerJoin('publication_version as shown', (join) =>
      join
        .onRef('shown.organ_id', '=', 'publication.organ_id')
        .onRef('shown.publication_id', '=', 'publication.publication_id')
        .onRef('shown.version_no', '=', 'publication.shown_version'),
    )
    .where('publication.shown_version', 'is not', null)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('publication.published_on', 'publication.publication_id'), '>=', tuple(from.on, from.publicationId)),
    )
    .select(['publication.short_code as shortCode', 'shown.published_at as shownAt'])
    .orderBy('publication.published_on')
    .orderBy('publication.publication_id')
    .limit(limit)
    .execute();
}
