import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Db } from '../../../platform/database/schema.js';
import { partsOfShown, shownFrom } from '../../db/publication/sitemap.js';
import { parsePlace } from './list-publications.js';

/** A part of all publications, as a map of the site holds it. */
export interface PublicationPart {
  /** Where it begins; to be given back to `mapPublications`. */
  readonly from: string;
  readonly changedOn: LocalDate;
}

/** All publications in parts of `size`, the first published first. Public. */
export async function listPublicationParts(db: Db, size: number): Promise<readonly PublicationPart[]> {
  const parts = await partsOfShown(db, size);
  return parts.map(({ from, changedOn }) => ({ from: `${from.on}_${from.publicationId}`, changedOn }));
}

/** A part: where each publication stands, and the day its shown version was published. Refuses `input.invalid`. Public. */
export async function mapPublications(
  db: Db,
  { from, size }: { readonly from: string; readonly size: number },
): Promise<Result<readonly { readonly shortCode: string; readonly changedOn: LocalDate | null }[]>> {
  const place = parsePlace(from);
  if (!place.ok) return place;
  const rows = await shownFrom(db, place.value, size);
  return ok(
    rows.map(({ shortCode, shownAt }) => ({
      shortCode,
      changedOn: shownAt === null ? null : localDateInShanghai(shownAt),
    })),
  );
}
