import { newId } from '../../kernel/ids.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { enterOrgan, withOrgan } from '../../platform/database/with-organ.js';
import { insertOrgan } from '../db/organs.js';
import type { Organ } from '../domain/organ.js';
import type { OrganRow } from '../domain/organ-rows.js';

/**
 * Registers organs, parents before their members, all or none. Only the operator may. Refuses `organ.code-taken`,
 * `organ.unknown` where a parent is neither among them nor in `parents` (ids by code).
 */
export async function registerOrgans(
  { db }: Pick<Services, 'db'>,
  act: Act,
  rows: readonly OrganRow[],
  parents: ReadonlyMap<string, string>,
): Promise<Result<Organ[]>> {
  if (act.viewer.kind !== 'system') return refuse('access.denied');
  if (rows.length === 0) return ok([]);
  const actor = actorOf(act.viewer);
  const ids = new Map(parents);
  const made: Organ[] = [];
  return withOrgan(db, { actor, organId: newId() }, async (trx): Promise<Result<Organ[]>> => {
    for (const { parentCode, validFrom, ...facts } of rows) {
      const parentId = parentCode === null ? null : ids.get(parentCode);
      if (parentId === undefined) return refuse('organ.unknown', { organ: parentCode ?? '' });
      const organ: Organ = { id: newId(), ...facts, parentId };
      await enterOrgan(trx, { actor, organId: organ.id });
      if (!(await insertOrgan(trx, { ...organ, validFrom }))) return refuse('organ.code-taken', { code: organ.code });
      ids.set(organ.code, organ.id);
      made.push(organ);
    }
    return ok(made);
  });
}
