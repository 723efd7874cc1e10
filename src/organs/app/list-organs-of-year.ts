import { firstDayOf, yearOf, type LocalDate } from '../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import { selectVersions } from '../db/organs.js';
import { organsOfYear, type OrganOfYear } from '../domain/organs-of-year.js';

/** The organs that the year of a day counts, by code, as they stood on that day; abolished within the year as they stood last. */
export async function listOrgansOfYear(db: Db | OrganTransaction, to: LocalDate): Promise<OrganOfYear[]> {
  return organsOfYear(await selectVersions(db, to), { from: firstDayOf(yearOf(to)), to });
}
