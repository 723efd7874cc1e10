import { sql } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { T3Count } from '../domain/derive/t3-figures.js';

/**
 * One aggregate query over the two ranges of the projection that a year touches: received in it, and received before and
 * still open when it began. What was replied to after the year's end counts as open at its end, whenever it is asked.
 */
export async function countApplications(trx: OrganTransaction, organId: string, year: number): Promise<T3Count[]> {
  const { rows } = await sql<T3Count>`
    SELECT inflow, outflow, applicant_column AS "column", count(*) AS count
    FROM (
      SELECT 'received' AS inflow, CASE WHEN closed_year = ${year} THEN outcome ELSE 'carriedOut' END AS outflow,
             applicant_column
      FROM application
      WHERE organ_id = ${organId} AND received_year = ${year}
      UNION ALL
      SELECT 'carriedIn', CASE WHEN closed_year = ${year} THEN outcome ELSE 'carriedOut' END, applicant_column
      FROM application
      WHERE organ_id = ${organId} AND received_year < ${year} AND closed_year >= ${year} AND closed_year > received_year
    ) AS touched
    GROUP BY inflow, outflow, applicant_column`.execute(trx);
  return rows;
}
