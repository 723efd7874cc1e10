import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayPublishFor, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import { columnsOf, insertSettings, selectSettings } from '../db/organ-settings.js';
import { checkSettings, type SettingValues } from '../domain/settings.js';
import type { OrganSettings } from './organ-settings.js';

export interface SaveSettingsInput {
  readonly organId: string;
  /** `version` of the settings the person had before them. */
  readonly expectedVersion: number;
  readonly values: SettingValues;
}

/**
 * Saves an organ's settings as a new version; those before it stay on record. For the head of its disclosure office.
 * Refuses `access.denied`, `input.invalid`, and `organ.settings-stale` where someone was faster.
 */
export async function saveOrganSettings(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, expectedVersion, values }: SaveSettingsInput,
): Promise<Result<OrganSettings>> {
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  const checked = checkSettings(values);
  if (!checked.ok) return checked;
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const latest = (await selectSettings(trx, organId))?.version ?? 0;
    if (latest !== expectedVersion) return refuse('organ.settings-stale');
    const version = latest + 1;
    const columns = columnsOf(checked.value);
    const row = { organ_id: organId, version, saved_at: act.now, saved_by: actor, ...columns };
    return (await insertSettings(trx, row)) ? ok({ version, ...checked.value }) : refuse('organ.settings-stale');
  });
}
