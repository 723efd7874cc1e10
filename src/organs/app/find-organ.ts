import { sql, type RawBuilder } from 'kysely';
import { isId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import { selectOrgan, selectOrgans } from '../db/organs.js';
import type { Organ } from '../domain/organ.js';

/** An organ by id or code (upper or lower case) as it stands on a day; `null` where there is none. */
export async function findOrgan(db: Db, idOrCode: string, asOf: LocalDate): Promise<Organ | null> {
  const text = idOrCode.trim();
  const id = text.toLowerCase();
  if (isId(id)) return selectOrgan(db, { column: 'organ.organ_id', value: id }, asOf);
  return selectOrgan(db, { column: 'organ.code', value: text.toUpperCase() }, asOf);
}

/**
 * Which organ an id or code names, also one abolished since: what it has published stays where it was. `null` where there
 * never was one.
 */
export async function identifyOrgan(
  db: Db,
  idOrCode: string,
): Promise<{ readonly id: string; readonly code: string } | null> {
  const text = idOrCode.trim();
  const id = text.toLowerCase();
  const query = db.selectFrom('organ').select(['organ_id as id', 'code']);
  const named = isId(id) ? query.where('organ_id', '=', id) : query.where('code', '=', text.toUpperCase());
  return (await named.executeTakeFirst()) ?? null;
}

/** Organs by their ids as they stand on a day, as an expression of a statement that reads other things too. */
export function organsAsOf(db: Db | OrganTransaction, ids: readonly string[], asOf: LocalDate): RawBuilder<Organ[]> {
  const organs = selectOrgans(db, asOf).where('version.organ_id', 'in', ids);
  return sql`(SELECT coalesce(json_agg(organs), '[]') FROM ${organs} AS organs)`;
}
