import type { Db } from '../../platform/database/schema.js';
import { newestVersions, type PublishedLine } from '../db/versions.js';

/** Published annual reports (年度报告栏目), the newest version of each, by year (the latest first) and organ. Public. */
export async function listPublishedReports(
  db: Db,
  filter: { readonly organId?: string; readonly year?: number } = {},
): Promise<PublishedLine[]> {
  const lines = await newestVersions(db, filter);
  const collator = new Intl.Collator('zh');
  return lines.sort((a, b) => b.year - a.year || collator.compare(a.organName, b.organName));
}
