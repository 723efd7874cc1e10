import type { Insertable, Selectable } from 'kysely';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { OrganProfileTable } from '../../platform/database/schema/organs.js';
import type { ProfileValues } from '../domain/profile.js';

/** The latest version of an organ's profile. */
export function selectProfile(db: Db, organId: string): Promise<Selectable<OrganProfileTable> | undefined> {
  return db
    .selectFrom('organ_profile')
    .selectAll()
    .where('organ_id', '=', organId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Adds a version; `false` where it is there already: someone was faster. */
export async function insertProfile(trx: OrganTransaction, row: Insertable<OrganProfileTable>): Promise<boolean> {
  const inserted = await trx
    .insertInto('organ_profile')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organ_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return inserted !== undefined;
}

type ProfileColumns = Omit<Insertable<OrganProfileTable>, 'organ_id' | 'version' | 'saved_at' | 'saved_by'>;

export function profileColumns(values: ProfileValues): ProfileColumns {
  return {
    functions: values.functions,
    leaders: values.leaders,
    departments: values.departments,
    group_name: values.groupName,
    group_members: values.groupMembers,
    group_duties: values.groupDuties,
    guide_note: values.guideNote,
  };
}

export function profileOf(row: Selectable<OrganProfileTable>): ProfileValues {
  return {
    functions: row.functions,
    leaders: row.leaders,
    departments: row.departments,
    groupName: row.group_name,
    groupMembers: row.group_members,
    groupDuties: row.group_duties,
    guideNote: row.guide_note,
  };
}
