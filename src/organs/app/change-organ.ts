import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { insertVersion } from '../db/organs.js';
import type { OrganVersion } from '../domain/organ.js';
import { findOrgan } from './find-organ.js';

/** Gives an organ a new name, level or parent from a day on; what it was before stays readable by date. */
export async function changeOrgan(
  { db }: Pick<Services, 'db'>,
  act: Act,
  organId: string,
  version: OrganVersion,
): Promise<Result<null>> {
  if (act.viewer.kind !== 'system') return refuse('access.denied');
  if (!(await findOrgan(db, organId, version.validFrom))) return refuse('organ.unknown', { organ: organId });
  return withOrgan(db, { actor: actorOf(act.viewer), organId }, async (trx) => {
    await insertVersion(trx, organId, version);
    return ok(null);
  });
}
