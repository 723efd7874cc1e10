import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { StoredAttachment } from '../../../platform/database/schema/publications.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { filesOf, storedAttachment } from '../../db/publication/files.js';
import { interpretationsOf } from '../../db/publication/lists.js';
import { selectPublication } from '../../db/publication/publications.js';
import { listReviews, type ReviewRow } from '../../db/publication/reviews.js';
import { contentOf, listVersions, selectVersion } from '../../db/publication/versions.js';
import type { PublicationContent } from '../../domain/publication/check-content.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import { openSteps, type Step } from '../../domain/publication/steps.js';
import { viewPublication, type PublicationView } from './publication-view.js';

/** A version in the list of versions. */
export interface VersionLine {
  readonly versionNo: number;
  readonly title: string;
  readonly changeNote: string | null;
  readonly publishedAt: Date | null;
}

/** A publication as who works on it sees it. */
export interface PublicationAtHand extends PublicationView {
  /** Words and facts of the version being worked on, or of the one asked for. */
  readonly content: PublicationContent & { readonly versionNo: number; readonly changeNote: string | null };
  /** Files that version shows. */
  readonly attachments: readonly StoredAttachment[];
  /** Every file there is, shown or not. */
  readonly files: readonly StoredAttachment[];
  readonly reviews: readonly ReviewRow[];
  readonly versions: readonly VersionLine[];
  readonly steps: readonly Step[];
  readonly interpretations: readonly PublicationView[];
}

/**
 * One publication for who writes and reviews it, in the version being worked on or the one named. Refuses `access.denied`,
 * `publication.unknown`; what was discarded has no words any more.
 */
export async function openPublication(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: PublicationRef & { readonly now: Date; readonly versionNo?: number | undefined },
): Promise<Result<PublicationAtHand>> {
  const { organId } = input;
  if (!maySee(viewer, { kind: 'publication', organId, shown: false })) return refuse('access.denied');
  return withViewer(db, viewer, organId, (trx) => read(trx, input));
}

async function read(
  trx: OrganTransaction,
  { now, versionNo: asked, ...of }: PublicationRef & { readonly now: Date; readonly versionNo?: number | undefined },
): Promise<Result<PublicationAtHand>> {
  const row = await selectPublication(trx, of.organId, of.publicationId).executeTakeFirst();
  if (!row) return refuse('publication.unknown');
  const version = await selectVersion(trx, of, asked ?? row.version_no);
  if (!version) return refuse('publication.unknown');
  const asOf = localDateInShanghai(now);
  const [files, reviews, versions, interpretations] = [
    await filesOf(trx, of),
    await listReviews(trx, of),
    await listVersions(trx, of),
    await interpretationsOf(trx, of.publicationId),
  ];
  return ok({
    ...viewPublication(row, asOf),
    content: { ...contentOf(version), versionNo: version.version_no, changeNote: version.change_note },
    attachments: version.attachments,
    files: files.map(storedAttachment),
    reviews,
    versions: versions.map((line) => ({
      versionNo: line.version_no,
      title: line.title,
      changeNote: line.change_note,
      publishedAt: line.published_at,
    })),
    steps: openSteps({ stage: row.stage }),
    interpretations: interpretations.map((each) => viewPublication(each, asOf)),
  });
}
