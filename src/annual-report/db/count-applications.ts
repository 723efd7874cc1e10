import { sql } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { T3Count } from '../domain/derive/t3-figures.js';

/**
 * One aggregate query over the two ranges of the projection that a year touches: received in it, and received before and
 * still open when it began. What was replied to after the year's end counts as open at its end, whenever it is asked.
 * Both ranges are grouped by their columns as stored, which are read in the order of an index; only the few groups are renamed.
 */
export async function countApplications(trx: OrganTransaction, organId: string, year: number): Promise<T3Count[]> {
  const { rows } = await sql<T3Count>`
    SELECT inflow, CASE WHEN closed_year = ${year} THEN outcome ELSE 'carriedOut' END AS outflow,
           applicant_column AS "column", sum(count) AS count
    FROM (
      SELECT 'received' AS inflow, closed_year, outcome, applicant_column, count(*) AS count
      FROM application
      WHERE organ_id = ${organId} AND received_year = ${year}
      GROUP BY closed_year, outcome, applicant_column
      UNION ALL
      SELECT 'carriedIn', closed_year, outcome, applicant_column, count(*)
      FROM application
      WHERE organ_id = ${organId} AND received_year < ${year} AND closed_year >= ${year} AND closed_year > received_year
      GROUP BY closed_year, outcome, applicant_column
    ) AS touched
    GROUP BY 1, 2, 3`.execute(trx);
  return rows;
}
