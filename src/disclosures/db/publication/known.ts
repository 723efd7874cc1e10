import { sql } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';

/** Keys of document numbers that an organ's publications have, of those named; withdrawn and discarded ones do not count. */
export async function knownNumbers(
  trx: OrganTransaction,
  organId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await trx
    .selectFrom('publication')
    .select('number_key')
    .where('organ_id', '=', organId)
    .where('stage', 'not in', ['withdrawn', 'discarded'])
    .where(sql<boolean>`number_key = ANY(${[...keys]}::text[])`)
    .execute();
  return new Set(rows.map(({ number_key }) => number_key ?? ''));
}

/** Publications without a number are told apart by day and title: `2025-03-03 标题`. */
export async function knownTitles(
  trx: OrganTransaction,
  organId: string,
  titles: readonly string[],
): Promise<ReadonlySet<string>> {
  if (titles.length === 0) return new Set();
  const rows = await trx
    .selectFrom('publication')
    .select(['title', 'made_on'])
    .where('organ_id', '=', organId)
    .where('stage', 'not in', ['withdrawn', 'discarded'])
    .where(sql<boolean>`title = ANY(${[...titles]}::text[])`)
    .execute();
  return new Set(rows.map((row) => `${row.made_on} ${row.title}`));
}

/** What an import brought and is not gone yet, locked, in the order of their ids. */
export function publicationsOfImport(trx: OrganTransaction, organId: string, importId: string) {
  return trx
    .selectFrom('publication')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('import_id', '=', importId)
    .where('stage', 'not in', ['withdrawn', 'discarded'])
    .orderBy('publication_id')
    .forUpdate()
    .execute();
}
