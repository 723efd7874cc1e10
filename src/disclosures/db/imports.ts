import type { Insertable, Selectable } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { DisclosureImportTable } from '../../platform/database/schema/disclosures.js';

export type ImportRow = Selectable<DisclosureImportTable>;

export async function insertImport(trx: OrganTransaction, row: Insertable<DisclosureImportTable>): Promise<void> {
  await trx.insertInto('disclosure_import').values(row).execute();
}

/** The import that brought a file, unless it was taken back. */
export function findImportOfFile(trx: OrganTransaction, organId: string, sheet: ImportRow['sheet'], fileHash: string) {
  return trx
    .selectFrom('disclosure_import')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('sheet', '=', sheet)
    .where('file_hash', '=', fileHash)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
}

export function selectImport(trx: OrganTransaction, organId: string, importId: string) {
  return trx
    .selectFrom('disclosure_import')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('import_id', '=', importId);
}

const MOST = 200;

/** The last imports of an organ, the newest first; at most 200. */
export function listImportsOf(trx: OrganTransaction, organId: string, sheet: ImportRow['sheet'] | null) {
  let query = trx.selectFrom('disclosure_import').selectAll().where('organ_id', '=', organId);
  if (sheet) query = query.where('sheet', '=', sheet);
  return query.orderBy('imported_at', 'desc').orderBy('import_id', 'desc').limit(MOST).execute();
}

export async function markTakenBack(
  trx: OrganTransaction,
  organId: string,
  importId: string,
  by: { readonly actor: string; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('disclosure_import')
    .set({ taken_back_at: by.at, taken_back_by: by.actor })
    .where('organ_id', '=', organId)
    .where('import_id', '=', importId)
    .execute();
}

/** Years signed by the organ, of those named. */
export async function signedAmong(
  trx: OrganTransaction,
  organId: string,
  years: readonly number[],
): Promise<readonly number[]> {
  if (years.length === 0) return [];
  const rows = await trx
    .selectFrom('signed_year')
    .select('year')
    .where('organ_id', '=', organId)
    .where('year', 'in', years)
    .orderBy('year')
    .execute();
  return rows.map((row) => row.year);
}
