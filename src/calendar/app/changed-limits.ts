import { isId } from '../../kernel/ids.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { listOrgans } from '../../organs/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { changesIn, findRecomputation } from '../db/recomputations.js';
import type { ChangedLimit } from '../domain/changed-limit.js';

export interface ChangedLimitsInput {
  readonly number: number;
  readonly now: Date;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** 1 to 200. */
  readonly limit: number;
}

export interface ChangedLimitPage {
  readonly items: readonly ChangedLimit[];
  /** Give it as `after` for the next page; `null` on the last. */
  readonly next: string | null;
}

/**
 * The open cases whose limit a recomputation has moved or made certain, of the organs whose cases `viewer` may see, organ by
 * organ, a page at a time; none of a recomputation that never was. Refuses `input.invalid`.
 */
export async function changedLimits(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { number, now, after, limit }: ChangedLimitsInput,
): Promise<Result<ChangedLimitPage>> {
  const place = after === undefined ? null : placeIn(after);
  if (place === undefined) return refuse('input.invalid', { field: 'after', reason: '不是有效的翻页标记' });
  const row = await findRecomputation(db, number);
  if (!row) return ok({ items: [], next: null });
  const organs = (await listOrgans(db, localDateInShanghai(now)))
    .filter(({ id }) => maySee(viewer, { kind: 'caseList', organId: id }) && (place === null || id >= place.organId))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const items: ChangedLimit[] = [];
  for (const { id: organId, name: organName } of organs) {
    const page = { after: organId === place?.organId ? place.applicationId : null, limit: limit + 1 - items.length };
    const changes = await withViewer(db, viewer, organId, (trx) => changesIn(trx, organId, row, page));
    for (const change of changes) {
      items.push({
        organId,
        organName,
        applicationId: change.application_id,
        receiptNumber: change.receipt_number,
        from: change.limit_from,
        to: change.limit_to,
        fromProvisional: change.from_provisional,
        toProvisional: change.to_provisional,
      });
    }
    if (items.length > limit) break;
  }
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return ok({ items: shown, next: items.length > limit && last ? `${last.organId}_${last.applicationId}` : null });
}

function placeIn(text: string): { readonly organId: string; readonly applicationId: string } | undefined {
  const [organId = '', applicationId = ''] = text.split('_');
  return isId(organId) && isId(applicationId) ? { organId, applicationId } : undefined;
}
