import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act, type StaffViewer, type Viewer } from '../../../kernel/visibility.js';
import { readOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { askedAt, insertRequest, selectFound, type SimilarFound } from '../../db/similar/similar-checks.js';
import { formatOfYear } from '../../domain/draft/report-year.js';

export interface SimilarState {
  readonly year: number;
  /** Since when a comparison waits or is under way; `null` for none. */
  readonly askedAt: Date | null;
  /** What the last one found. */
  readonly found: SimilarFound | null;
}

interface SimilarInput {
  readonly year: number;
  readonly now: Date;
}

/** What the last comparison of members' texts (内容雷同核查) found. Refuses `access.denied`, `report.year`. */
export async function openSimilar(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { year, now }: SimilarInput,
): Promise<Result<SimilarState>> {
  const may = mayCompare(viewer, { year, now });
  if (!may.ok) return may;
  const { organId: departmentId } = may.value;
  const request = { departmentId, year };
  const found = await readOrgan(db, { actor: actorOf(viewer), organId: departmentId }, (trx) =>
    selectFound(trx, request),
  );
  return ok({ year, askedAt: await askedAt(db, request), found });
}

/**
 * Asks for the texts that members have handed in for a year to be compared with each other and with their own of the year
 * before; the server does it next. Refuses as `openSimilar`.
 */
export async function askSimilar(
  { db }: Pick<Services, 'db'>,
  { viewer, now }: Act,
  { year }: Pick<SimilarInput, 'year'>,
): Promise<Result<null>> {
  const may = mayCompare(viewer, { year, now });
  if (!may.ok) return may;
  await insertRequest(db, { departmentId: may.value.organId, year }, now);
  return ok(null);
}

function mayCompare(viewer: Viewer, { year, now }: SimilarInput): Result<StaffViewer> {
  if (viewer.kind !== 'staff' || viewer.role !== 'supervisor') return refuse('access.denied');
  const format = formatOfYear(year, localDateInShanghai(now));
  return format.ok ? ok(viewer) : format;
}
