import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../../../platform/database/schema.js';

/** What is shown of one item of the catalogue. */
export interface CatalogueCount {
  readonly code: string;
  /** At most what was asked for. */
  readonly count: number;
  readonly newestOn: LocalDate | null;
}

/**
 * How much everyone sees of each item of the catalogue, of one organ or of all: counted in the indexes of lists, up to `most`
 * each, so that it costs the same with a thousand records and with a million.
 */
export async function countByCatalogue(
  db: Db | OrganTransaction,
  {
    organId,
    codes,
    most,
  }: { readonly organId: string | null; readonly codes: readonly string[]; readonly most: number },
): Promise<CatalogueCount[]> {
  const ofOrgan = organId === null ? sql`` : sql`AND organ_id = ${organId}`;
  const { rows } = await sql<CatalogueCount>`
    SELECT code, counted.count, counted."newestOn"
    FROM unnest(${sql.val(codes)}::text[]) WITH ORDINALITY AS item (code, place)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, max(published_on) AS "newestOn" FROM (
        SELECT published_on FROM publication WHERE shown_version IS NOT NULL AND catalogue = code ${ofOrgan}
        ORDER BY published_on DESC, publication_id DESC LIMIT ${most}
      ) AS counted_rows
    ) AS counted
    ORDER BY item.place`.execute(db);
  return rows;
}

/** Days of the first and the last publication that everyone sees; `null` where there is none. */
export async function shownSpan(
  db: Db,
  organId: string | null,
): Promise<{ readonly from: LocalDate; readonly to: LocalDate } | null> {
  let query = db.selectFrom('publication').where('shown_version', 'is not', null);
  if (organId !== null) query = query.where('organ_id', '=', organId);
  const row = await query
    .select(({ fn }) => [fn.min('published_on').as('from'), fn.max('published_on').as('to')])
    .executeTakeFirstOrThrow();
  return row.from === null || row.to === null ? null : { from: row.from, to: row.to };
}
