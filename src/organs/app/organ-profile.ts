import type { Db } from '../../platform/database/schema.js';
import { profileOf, selectProfile } from '../db/organ-profile.js';
import { NO_PROFILE, type ProfileValues } from '../domain/profile.js';

export interface OrganProfile extends ProfileValues {
  /** Counts the times it was saved; 0 where it never was. */
  readonly version: number;
}

/** What an organ says of its functions, people and departments (机构职能), 《条例》 Art. 20 (2). Public. */
export async function organProfile(db: Db, organId: string): Promise<OrganProfile> {
  const row = await selectProfile(db, organId);
  return row ? { version: row.version, ...profileOf(row) } : { version: 0, ...NO_PROFILE };
}
