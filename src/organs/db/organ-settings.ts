import type { Insertable, Selectable } from 'kysely';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { OrganSettingsTable } from '../../platform/database/schema/organs.js';
import type { SettingValues } from '../domain/settings.js';

/** The latest version of an organ's settings. */
export function selectSettings(db: Db, organId: string): Promise<Selectable<OrganSettingsTable> | undefined> {
  return db
    .selectFrom('organ_settings')
    .selectAll()
    .where('organ_id', '=', organId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Adds a version; `false` where it is there already: someone was faster. */
export async function insertSettings(trx: OrganTransaction, row: Insertable<OrganSettingsTable>): Promise<boolean> {
  const inserted = await trx
    .insertInto('organ_settings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organ_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return inserted !== undefined;
}

type SettingColumns = Omit<Insertable<OrganSettingsTable>, 'organ_id' | 'version' | 'saved_at' | 'saved_by'>;

export function columnsOf(values: SettingValues): SettingColumns {
  return {
    office_name: values.officeName,
    address: values.address,
    postcode: values.postcode,
    phone: values.phone,
    fax: values.fax,
    email: values.email,
    hours: values.hours,
    complaint_phone: values.complaintPhone,
    reconsideration_organ: values.reconsiderationOrgan,
    court: values.court,
    document_prefix: values.documentPrefix,
    signature: values.signature,
    head_title: values.headTitle,
    representative: values.representative,
    representative_post: values.representativePost,
  };
}

export function valuesOf(row: Selectable<OrganSettingsTable>): SettingValues {
  return {
    officeName: row.office_name,
    address: row.address,
    postcode: row.postcode,
    phone: row.phone,
    fax: row.fax,
    email: row.email,
    hours: row.hours,
    complaintPhone: row.complaint_phone,
    reconsiderationOrgan: row.reconsideration_organ,
    court: row.court,
    documentPrefix: row.document_prefix,
    signature: row.signature,
    headTitle: row.head_title,
    representative: row.representative,
    representativePost: row.representative_post,
  };
}
