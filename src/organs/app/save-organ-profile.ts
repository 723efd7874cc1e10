import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayPublishFor, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import { insertProfile, profileColumns, selectProfile } from '../db/organ-profile.js';
import { checkProfile, type ProfileValues } from '../domain/profile.js';
import type { OrganProfile } from './organ-profile.js';

export interface SaveProfileInput {
  readonly organId: string;
  /** `version` of the profile the person had before them. */
  readonly expectedVersion: number;
  readonly values: ProfileValues;
}

/**
 * Saves what an organ says of itself as a new version; those before it stay on record. For the head of its disclosure office.
 * Refuses `access.denied`, `input.invalid`, and `organ.settings-stale` where someone was faster.
 */
export async function saveOrganProfile(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, expectedVersion, values }: SaveProfileInput,
): Promise<Result<OrganProfile>> {
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  const checked = checkProfile(values);
  if (!checked.ok) return checked;
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const latest = (await selectProfile(trx, organId))?.version ?? 0;
    if (latest !== expectedVersion) return refuse('organ.settings-stale');
    const version = latest + 1;
    const columns = profileColumns(checked.value);
    const row = { organ_id: organId, version, saved_at: act.now, saved_by: actor, ...columns };
    return (await insertProfile(trx, row)) ? ok({ version, ...checked.value }) : refuse('organ.settings-stale');
  });
}
