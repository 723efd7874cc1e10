import type { OrganTransaction } from '../../platform/database/schema.js';
import type { ApplicationRow } from './applications.js';

/** How many of the same applicant's, and how many of all, are looked at. */
const OF_APPLICANT = 200;
const OF_ALL = 200;

const COLUMNS = ['application_id', 'receipt_number', 'received_on', 'outcome', 'applicant_hash'] as const;

/** The applications received last, but this one: of the same applicant, and of all. */
export async function recentApplications(
  trx: OrganTransaction,
  { organ_id: organId, application_id: own, applicant_hash: applicant }: ApplicationRow,
) {
  const recent = (most: number) =>
    trx
      .selectFrom('application')
      .select(COLUMNS)
      .where('organ_id', '=', organId)
      .where('application_id', '<>', own)
      .orderBy('received_on', 'desc')
      .orderBy('application_id')
      .limit(most);
  const all = await recent(OF_ALL).execute();
  const same = applicant === null ? [] : await recent(OF_APPLICANT).where('applicant_hash', '=', applicant).execute();
  const known = new Set(same.map((row) => row.application_id));
  return [...same, ...all.filter((row) => !known.has(row.application_id))];
}
