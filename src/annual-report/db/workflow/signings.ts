import type { Selectable } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { AnnualReportSigningTable } from '../../../platform/database/schema/annual-reports.js';
import type { AcknowledgedFinding, SignedContent } from '../../domain/workflow/signed-content.js';

export type SigningRow = Omit<Selectable<AnnualReportSigningTable>, 'content' | 'acknowledged'> & {
  readonly content: SignedContent;
  readonly acknowledged: readonly AcknowledgedFinding[];
};

/** Keeps what was signed; nothing changes it afterwards. */
export async function insertSigning(trx: OrganTransaction, row: SigningRow): Promise<void> {
  const { content, acknowledged } = row;
  await trx
    .insertInto('annual_report_signing')
    .values({ ...row, content: JSON.stringify(content), acknowledged: JSON.stringify(acknowledged) })
    .execute();
}

/** One signing of a report, by its number. */
export async function selectSigning(
  trx: OrganTransaction,
  organId: string,
  year: number,
  signingNo: number,
): Promise<SigningRow | undefined> {
  const row = await trx
    .selectFrom('annual_report_signing')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('signing_no', '=', signingNo)
    .executeTakeFirst();
  return row as unknown as SigningRow | undefined;
}
