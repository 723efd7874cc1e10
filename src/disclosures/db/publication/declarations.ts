import { sql, type Insertable } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../../../platform/database/schema.js';
import type { CatalogueDeclarationTable } from '../../../platform/database/schema/publications.js';

interface OfOrgan {
  readonly organId: string;
  readonly code: string;
}

/** What organs say they have nothing of, and why, as it stands. */
export async function declarationsOf(
  db: Db | OrganTransaction,
  organIds: readonly string[],
): Promise<(OfOrgan & { readonly reason: string })[]> {
  const { rows } = await sql<OfOrgan & { readonly reason: string }>`
    SELECT "organId", code, reason FROM (
      SELECT DISTINCT ON (organ_id, catalogue) organ_id AS "organId", catalogue AS code, reason
      FROM catalogue_declaration WHERE organ_id = ANY (${sql.val(organIds)}::uuid[])
      ORDER BY organ_id, catalogue, version DESC
    ) AS latest WHERE reason IS NOT NULL`.execute(db);
  return rows;
}

/** How much each organ shows of each item, up to `most`. */
export async function countOfOrgans(
  db: Db | OrganTransaction,
  organIds: readonly string[],
  { codes, most }: { readonly codes: readonly string[]; readonly most: number },
): Promise<(OfOrgan & { readonly count: number; readonly newestOn: LocalDate | null })[]> {
  const { rows } = await sql<OfOrgan & { readonly count: number; readonly newestOn: LocalDate | null }>`
    SELECT organ AS "organId", code, counted.count, counted."newestOn"
    FROM unnest(${sql.val(organIds)}::uuid[]) AS organ CROSS JOIN unnest(${sql.val(codes)}::text[]) AS code
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, max(published_on) AS "newestOn" FROM (
        SELECT published_on FROM publication
        WHERE shown_version IS NOT NULL AND organ_id = organ AND catalogue = code
        ORDER BY published_on DESC, publication_id DESC LIMIT ${most}
      ) AS counted_rows
    ) AS counted
    WHERE counted.count > 0`.execute(db);
  return rows;
}

/** The number of the last thing said of an item; 0 where nothing was. */
export async function lastDeclaration(trx: OrganTransaction, { organId, code }: OfOrgan): Promise<number> {
  const row = await trx
    .selectFrom('catalogue_declaration')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('organ_id', '=', organId)
    .where('catalogue', '=', code)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Adds what is said; `false` where someone was faster. */
export async function insertDeclaration(
  trx: OrganTransaction,
  row: Insertable<CatalogueDeclarationTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('catalogue_declaration')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organ_id', 'catalogue', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return inserted !== undefined;
}
