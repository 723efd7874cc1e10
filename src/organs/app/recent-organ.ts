import type { LocalDate } from '../../kernel/local-date.js';
import type { Db } from '../../platform/database/schema.js';
import type { Organ } from '../domain/organ.js';
import { findOrgan } from './find-organ.js';

/** How long an organ is taken to be as it was found, in milliseconds. */
const KEPT = 2_000;

interface Known {
  readonly organ: Organ;
  readonly asOf: LocalDate;
  readonly until: number;
}

const KNOWN = new WeakMap<Db, Map<string, Known>>();

/**
 * An organ by its code as it stood on a day within the last two seconds; `null` where there is none. For the way in of
 * submissions, which come thick and fast: what rests on the organ asks for it again in its own transaction.
 */
export async function recentOrgan(db: Db, code: string, asOf: LocalDate): Promise<Organ | null> {
  const organs = KNOWN.get(db) ?? new Map<string, Known>();
  KNOWN.set(db, organs);
  const known = organs.get(code);
  if (known && known.asOf === asOf && performance.now() < known.until) return known.organ;
  const organ = await findOrgan(db, code, asOf);
  // Only what there is: codes that nobody has would fill the memory.
  if (organ) organs.set(code, { organ, asOf, until: performance.now() + KEPT });
  else organs.delete(code);
  return organ;
}
