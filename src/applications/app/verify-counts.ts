import { sql } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';

/** A group of table t3 whose kept count is not the number of its cases. */
export interface CountDifference {
  /** Kind, year of receipt, year of the first closing (9999: never closed), its outcome, kind of applicant. */
  readonly group: string;
  readonly kept: number;
  readonly counted: number;
}

/** Counts an organ's applications anew and compares with the counts that the annual report reads (申请统计数核对). */
export async function verifyCounts(trx: OrganTransaction, organId: string): Promise<readonly CountDifference[]> {
  const { rows } = await sql<CountDifference>`
    SELECT concat_ws('/', kind, received_year, closed_year, nullif(outcome, ''), applicant_column) AS "group",
      coalesce(kept, 0) AS kept, coalesce(counted, 0) AS counted
    FROM (
      SELECT kind, received_year, closed_year, outcome, applicant_column, count AS kept
      FROM application_count WHERE organ_id = ${organId}
    ) AS book
    FULL JOIN (
      SELECT kind, received_year, closed_year, coalesce(first_outcome, '') AS outcome, applicant_column, count(*) AS counted
      FROM application WHERE organ_id = ${organId}
      GROUP BY kind, received_year, closed_year, 4, applicant_column
    ) AS anew USING (kind, received_year, closed_year, outcome, applicant_column)
    WHERE coalesce(kept, 0) <> coalesce(counted, 0)
    ORDER BY 1`.execute(trx);
  return rows;
}
