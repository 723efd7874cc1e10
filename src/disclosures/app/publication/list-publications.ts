import { isId } from '../../../kernel/ids.js';
import { localDateInShanghai, parseLocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Db } from '../../../platform/database/schema.js';
import {
  countShown,
  listShown,
  type PublicationPlace,
  type ShownFilter,
  type ShownOrder,
} from '../../db/publication/lists.js';
import { viewPublication, type PublicationView } from './publication-view.js';

export interface ListPublicationsInput extends ShownFilter {
  readonly now: Date;
  /** 1 to 200, 20 where left out. */
  readonly limit?: number | undefined;
  /** The last published first where left out. */
  readonly order?: ShownOrder | undefined;
  /** `next` of the page before, in the same order. */
  readonly after?: string | undefined;
}

export interface PublicationPage {
  readonly items: readonly PublicationView[];
  /** Give it as `after` for the next page; `null` on the last. */
  readonly next: string | null;
}

/** What organs have published (主动公开信息列表), the last first, a page at a time. Public. Refuses `input.invalid` for a wrong `after`. */
export async function listPublications(
  db: Db,
  { now, limit: wanted, after, order, ...filter }: ListPublicationsInput,
): Promise<Result<PublicationPage>> {
  const place = after === undefined ? ok(null) : parsePlace(after);
  if (!place.ok) return place;
  const limit = Math.min(Math.max(wanted ?? 20, 1), 200);
  const asOf = localDateInShanghai(now);
  const rows = await listShown(db, { filter, after: place.value, limit: limit + 1, asOf, order });
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? `${last.published_on}_${last.publication_id}` : null;
  return ok({ items: rows.slice(0, limit).map((row) => viewPublication(row, asOf)), next });
}

/** Counting stops there: lists say “1000 and more”. */
export const MOST_COUNTED = 1000;

/** How many publications a filter finds, at most `MOST_COUNTED`. Public. */
export function countPublications(db: Db, { now, ...filter }: ShownFilter & { readonly now: Date }): Promise<number> {
  return countShown(db, filter, { most: MOST_COUNTED, asOf: localDateInShanghai(now) });
}

export function parsePlace(text: string): Result<PublicationPlace> {
  const [day = '', publicationId = ''] = text.split('_');
  const on = parseLocalDate(day);
  if (!on.ok || !isId(publicationId)) {
    return refuse('input.invalid', { field: 'after', reason: '不是有效的翻页标记' });
  }
  return ok({ on: on.value, publicationId });
}
