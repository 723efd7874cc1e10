import { sql } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { ReplyTimes } from '../../domain/tell/year-pace.js';

/** When the applications of a year came and were first replied to: received in it, or before and replied to in it. */
export async function readReplyTimes(trx: OrganTransaction, organId: string, year: number): Promise<ReplyTimes[]> {
  const { rows } = await sql<ReplyTimes>`
    SELECT received_on AS "receivedOn", first_closed_on AS "repliedOn", overdue, count(*)::int AS count
    FROM application
    WHERE organ_id = ${organId} AND kind = 'information' AND received_year = ${year}
    GROUP BY 1, 2, 3
    UNION ALL
    SELECT received_on, first_closed_on, overdue, count(*)::int
    FROM application
    WHERE organ_id = ${organId} AND kind = 'information' AND closed_year = ${year} AND closed_year > received_year
    GROUP BY 1, 2, 3`.execute(trx);
  return rows;
}
