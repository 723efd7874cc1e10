import type { LocalDate } from '../../../kernel/local-date.js';
import type { Db } from '../../../platform/database/schema.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { readStream } from '../../../platform/ledger/index.js';
import { selectVersionsOf } from '../../db/organs.js';
import type { Organ } from '../../domain/organ.js';
import { identifyOrgan } from '../find-organ.js';

/** An organ that is no more. */
export interface EndedOrgan {
  /** As it stood last. */
  readonly organ: Organ;
  /** From this day it is no more. */
  readonly endedOn: LocalDate;
  /** The organ it was merged into (并入), as it stands or stood last; `null` where it was abolished (撤销). */
  readonly into: Organ | null;
}

/** An organ abolished or merged by a day, by id or code; `null` where there is none or it still stands. */
export async function findEnded(db: Db, idOrCode: string, asOf: LocalDate): Promise<EndedOrgan | null> {
  const named = await identifyOrgan(db, idOrCode);
  if (!named) return null;
  const versions = await selectVersionsOf(db, named.id, asOf);
  const end = versions.at(-1);
  const organ = versions.findLast(({ ended }) => !ended);
  if (!end?.ended || !organ) return null;
  const intoId = await mergedInto(db, named.id);
  const into = intoId === null ? undefined : (await selectVersionsOf(db, intoId, asOf)).findLast(({ ended }) => !ended);
  return { organ, endedOn: end.validFrom, into: into ?? null };
}

/** Id of the organ that an ended one was merged into, as its own chain says; `null` where it was abolished. */
export async function mergedInto(db: Db, organId: string): Promise<string | null> {
  return withOrgan(db, { actor: 'system:organs', organId }, async (trx) => {
    const ended = (await readStream(trx, organId, organId)).findLast(({ type }) => type === 'organ.ended');
    const into = ended?.payload.into;
    return typeof into === 'string' ? into : null;
  });
}
