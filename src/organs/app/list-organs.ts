import type { LocalDate } from '../../kernel/local-date.js';
import type { Db } from '../../platform/database/schema.js';
import { selectOrgans } from '../db/organs.js';
import type { Organ } from '../domain/organ.js';

/** All organs as they stand on a day, by code. Public: name, level and parent of an organ are no secret. */
export function listOrgans(db: Db, asOf: LocalDate): Promise<Organ[]> {
  return selectOrgans(db, asOf).execute();
}
