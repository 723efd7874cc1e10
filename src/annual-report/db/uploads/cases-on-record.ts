import { sql } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { CasesOnRecord } from '../../domain/uploads/take-over-plan.js';

/** Whether an organ has any application, any dispute in the program, of the year or of years before. */
export async function casesOnRecord(trx: OrganTransaction, organId: string, year: number): Promise<CasesOnRecord> {
  const { rows } = await sql<CasesOnRecord>`
    SELECT EXISTS (SELECT FROM application
        WHERE organ_id = ${organId} AND kind = 'information' AND received_year <= ${year}) AS t3,
      EXISTS (SELECT FROM dispute WHERE organ_id = ${organId} AND counted AND opened_year <= ${year}) AS t4`.execute(
    trx,
  );
  return rows[0] ?? { t3: true, t4: true };
}
