import { sql } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { T4Count } from '../domain/derive/t4-figures.js';

/** One aggregate query: by result those that ended in the year, `pending` those open at its end. */
export async function countDisputes(trx: OrganTransaction, organId: string, year: number): Promise<T4Count[]> {
  const { rows } = await sql<T4Count>`
    SELECT kind, CASE WHEN closed_year = ${year} THEN result ELSE 'pending' END AS standing, count(*) AS count
    FROM dispute
    WHERE organ_id = ${organId} AND opened_year <= ${year} AND closed_year >= ${year}
    GROUP BY 1, 2`.execute(trx);
  return rows;
}
