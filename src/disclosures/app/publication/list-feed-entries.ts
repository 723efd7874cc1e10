import { localDateInShanghai } from '../../../kernel/local-date.js';
import type { Db } from '../../../platform/database/schema.js';
import {
  lastCorrected,
  newestShown,
  shownVersionsOf,
  type FeedFilter,
  type FeedRow,
} from '../../db/publication/feed-entries.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import { viewPublication, type PublicationView } from './publication-view.js';

/** A publication as those who follow it are told of it. */
export interface FeedEntry {
  readonly publication: PublicationView;
  /** When the version that is shown was published. */
  readonly shownAt: Date;
  /** What was corrected; `null` for a first version. */
  readonly changeNote: string | null;
  /** How the text begins. */
  readonly opening: string;
}

/**
 * What was published or corrected last, at most `limit`, the last first: of everyone, an organ, an item of the catalogue. What is
 * withdrawn is not in it. Public.
 */
export async function listFeedEntries(
  db: Db,
  { now, limit, ...filter }: FeedFilter & { readonly now: Date; readonly limit: number },
): Promise<readonly FeedEntry[]> {
  const rows = [...(await newestShown(db, filter, limit)), ...(await lastCorrected(db, filter, limit))];
  const byId = new Map(rows.map((row) => [row.publication_id, viewEntry(row, now)]));
  return [...byId.values()].sort((a, b) => b.shownAt.getTime() - a.shownAt.getTime()).slice(0, limit);
}

/** Those of some publications that are shown, in no order. Public. */
export async function listFeedEntriesOf(
  db: Db,
  of: readonly PublicationRef[],
  now: Date,
): Promise<readonly FeedEntry[]> {
  return (await shownVersionsOf(db, of)).map((row) => viewEntry(row, now));
}

function viewEntry(row: FeedRow, now: Date): FeedEntry {
  const { shown_at: shownAt, change_note: changeNote, opening } = row;
  if (shownAt === null) throw new Error(`a version is shown that was never published: ${row.publication_id}`);
  return { publication: viewPublication(row, localDateInShanghai(now)), shownAt, changeNote, opening };
}
