import { localDateInShanghai } from '../../../kernel/local-date.js';
import type { Db } from '../../../platform/database/schema.js';
import { listShown, type PublicationPlace, type ShownFilter } from '../../db/publication/lists.js';
import { viewPublication, type PublicationView } from './publication-view.js';

/** Rows read at once. */
const PAGE = 1_000;

/** Every publication that a filter finds, the last published first, read page by page as they are taken. Public. */
export async function* eachPublication(
  db: Db,
  { now, ...filter }: ShownFilter & { readonly now: Date },
): AsyncGenerator<PublicationView> {
  const asOf = localDateInShanghai(now);
  let after: PublicationPlace | null = null;
  for (;;) {
    const rows = await listShown(db, { filter, after, limit: PAGE, asOf });
    for (const row of rows) yield viewPublication(row, asOf);
    const last = rows[PAGE - 1];
    if (!last?.published_on) return;
    after = { on: last.published_on, publicationId: last.publication_id };
  }
}
