import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { insertVersion } from '../../db/organs.js';
import type { Organ } from '../../domain/organ.js';
import { checkMove } from '../../domain/reorganize.js';
import { reorganize } from './reorganize.js';

export interface MoveOrganInput {
  /** Id or code. */
  readonly organ: string;
  /** Id or code of the organ it belongs to from the day on. */
  readonly parent: string;
  readonly from: LocalDate;
}

/**
 * Moves an organ to another parent from a day on (变更隶属关系); years that ended before keep their tree (docs/decisions/0172).
 * A report that is on its way to the department before stands in the way (`organ.open-matters`). Refuses as `reorganize` and
 * `checkMove`.
 */
export async function moveOrgan(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organ, parent, from }: MoveOrganInput,
): Promise<Result<Organ>> {
  return reorganize(db, act, { organ, from, other: parent }, async (trx, found) => {
    const { organ: moved, other, open } = found;
    if (!other) return refuse('organ.unknown', { organ: parent });
    const lawful = checkMove(found, other);
    if (!lawful.ok) return lawful;
    if (open.reports.length > 0) {
      const list = open.reports.map((year) => `${year}年度报告已签发、未公布`).join('；');
      return refuse('organ.open-matters', { organ: moved.name, list });
    }
    const { name, level, kind, parentId } = moved;
    await insertVersion(trx, moved.id, { name, level, kind, parentId: other.id, validFrom: from });
    return ok({ type: 'organ.moved', payload: { parentBefore: parentId, parent: other.id } });
  });
}
