import type { Db } from '../../platform/database/schema.js';
import { selectSettings, valuesOf } from '../db/organ-settings.js';
import { NO_SETTINGS, type SettingValues } from '../domain/settings.js';

export interface OrganSettings extends SettingValues {
  /** Counts the times they were saved; 0 where they never were. */
  readonly version: number;
}

/**
 * An organ's settings (机关信息) as they stand: office and contacts, reconsideration organ and court, what its documents
 * carry. Public (《条例》 Art. 12). Every field is `null` where nothing was ever saved.
 */
export async function organSettings(db: Db, organId: string): Promise<OrganSettings> {
  const row = await selectSettings(db, organId);
  return row ? { version: row.version, ...valuesOf(row) } : { version: 0, ...NO_SETTINGS };
}
