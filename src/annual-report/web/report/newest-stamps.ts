import type { Db } from '../../../platform/database/schema.js';
import { publicVersions } from '../../db/public-reports.js';
import { publications } from '../../app/publish-files/publications.js';
import { identifyOrgan } from '../../../organs/index.js';

/** For so long a page may lag behind what another process has published. */
const FRESH_MS = 1_000;
const MOST = 5_000;

interface Seen {
  readonly stamp: string | null;
  readonly until: number;
  readonly publications: number;
}

/**
 * What a report's page depends on: the versions there are of it. Asked of the database at most once a second for each
 * report, and again after any publication of this process. `null` where nothing is published.
 */
export function newestStamps(db: Db): (organ: string, year: number, now: Date) => Promise<string | null> {
  const seen = new Map<string, Seen>();
  return async (organ, year, now) => {
    const key = `${organ} ${year}`;
    const before = seen.get(key);
    if (before && before.until > now.getTime() && before.publications === publications.count) return before.stamp;
    const counted = publications.count;
    const stamp = await askStamp(db, organ, year);
    if (seen.size >= MOST) seen.clear();
    seen.set(key, { stamp, until: now.getTime() + FRESH_MS, publications: counted });
    return stamp;
  };
}

async function askStamp(db: Db, idOrCode: string, year: number): Promise<string | null> {
  const organ = await identifyOrgan(db, idOrCode);
  if (!organ) return null;
  const versions = await publicVersions(db, { organId: organ.id, year });
  if (versions.length === 0) return null;
  return `${organ.id} ${year} ${versions.map(({ version, contentHash }) => `${version}${contentHash}`).join()}`;
}
