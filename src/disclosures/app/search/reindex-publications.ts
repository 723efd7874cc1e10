import { withOrgan } from '../../../platform/database/with-organ.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { removeOthers } from '../../../platform/search/index.js';
import type { Services } from '../../../platform/services.js';
import { shownIds } from '../../db/publication/shown-documents.js';
import { indexPublication } from './index-publication.js';

/** Publications of one transaction. */
const AT_ONCE = 200;

export interface Reindexed {
  readonly indexed: number;
  /** Rows that stood for nothing public. */
  readonly removed: number;
}

/**
 * Makes the index of an organ's publications anew, row by row in its place: whatever is public is found all the while
 * (重建索引). Each row is locked, so that what is withdrawn meanwhile stays out.
 */
export async function reindexPublications({ db }: Pick<Services, 'db'>, organId: string): Promise<Reindexed> {
  const scope = { actor: 'system:search', organId };
  const ids = await withOrgan(db, scope, (trx) => shownIds(trx, organId));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await withOrgan(db, scope, (trx) => indexAll(trx, organId, ids.slice(at, at + AT_ONCE)));
  }
  // What was published meanwhile is in the list too, by the new reading.
  const removed = await withOrgan(db, scope, async (trx) =>
    removeOthers(trx, { organId, kind: 'publication' }, await shownIds(trx, organId)),
  );
  return { indexed: ids.length, removed };
}

/** Indexes everything an organ shows within a transaction, as a load of rows needs it. */
export async function indexShown(trx: OrganTransaction, organId: string): Promise<void> {
  await indexAll(trx, organId, await shownIds(trx, organId));
}

async function indexAll(trx: OrganTransaction, organId: string, ids: readonly string[]): Promise<void> {
  for (const publicationId of ids) await indexPublication(trx, { organId, publicationId });
}
