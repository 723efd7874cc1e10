import type { OrganTransaction } from '../../platform/database/schema.js';
import type { ApplicationRow } from './applications.js';

/** How many of the same applicant's, and how many of all, are looked at. */
const OF_APPLICANT = 200;
const OF_ALL = 200;

const COLUMNS = ['application_id', 'receipt_number', 'received_on', 'outcome', 'applicant_hash'] as const;

/**
 * The applications that came last, but this one: of the same applicant, and of all. Of all, by their ids, which grow with
 * time: the primary key is read backwards and nothing is sorted, however many cases there are.
 */
export async function recentApplications(
  trx: OrganTransaction,
  { organ_id: organId, application_id: own, applicant_hash: applicant }: ApplicationRow,
) {
  const others = trx
    .selectFrom('application')
    .select(COLUMNS)
    .where('organ_id', '=', organId)
    .where('application_id', '<>', own);
  const all = await others.orderBy('application_id', 'desc').limit(OF_ALL).execute();
  const same =
    applicant === null
      ? []
      : await others
          .where('applicant_hash', '=', applicant)
          .orderBy('received_on', 'desc')
          .limit(OF_APPLICANT)
          .execute();
  const known = new Set(same.map((row) => row.application_id));
  return [...same, ...all.filter((row) => !known.has(row.application_id))];
}
