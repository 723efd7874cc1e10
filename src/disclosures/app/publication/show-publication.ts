import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Db } from '../../../platform/database/schema.js';
import type { StoredAttachment } from '../../../platform/database/schema/publications.js';
import { showImages } from '../../../platform/rich-text/index.js';
import { interpretationsOf, shownByIds, shownByShortCode } from '../../db/publication/lists.js';
import { contentOf, listVersions, selectVersion } from '../../db/publication/versions.js';
import { withdrawalByShortCode } from '../../db/publication/withdrawals.js';
import type { WithdrawalGround } from '../../domain/publication/publication.js';
import { readShortCode } from '../../domain/publication/short-code.js';
import type { VersionLine } from './open-publication.js';
import { viewPublication, type PublicationView } from './publication-view.js';

/** The page of a publication as everyone sees it. */
export interface ShownPublication {
  readonly kind: 'shown';
  /** What it is now; words and facts of an older version stand in `content`. */
  readonly publication: PublicationView;
  readonly versionNo: number;
  /** Whether an older version was asked for. */
  readonly old: boolean;
  readonly content: {
    readonly title: string;
    readonly summary: string;
    /** Safe to put into a page; images at their addresses. */
    readonly bodyHtml: string;
    readonly bodyText: string;
  };
  /** Files to be listed under the body, at `/d/SHORT/NUMBER/NAME`. */
  readonly attachments: readonly StoredAttachment[];
  /** The versions everyone may read, the newest first. */
  readonly versions: readonly VersionLine[];
  readonly interpretations: readonly PublicationView[];
  /** What it interprets, where that is shown. */
  readonly interprets: PublicationView | null;
  readonly replacedBy: PublicationView | null;
}

/** What is left of a withdrawn one (docs/decisions/0182). */
export interface WithdrawnPublication {
  readonly kind: 'withdrawn';
  readonly organId: string;
  readonly publicationId: string;
  readonly shortCode: string;
  readonly indexNumber: string;
  readonly catalogue: string;
  /** `null` where the title may not be seen either. */
  readonly title: string | null;
  readonly publishedOn: LocalDate;
  readonly withdrawnOn: LocalDate;
  readonly ground: WithdrawalGround;
  readonly reason: string;
}

/** The address everyone gets a file of a publication at. */
export function publicFileAddress(
  shortCode: string,
  { number, name }: Pick<StoredAttachment, 'number' | 'name'>,
): string {
  return `/d/${shortCode}/${number}/${encodeURIComponent(name)}`;
}

/**
 * The page at a short code (公开信息页), in the version shown or an older one; what is left of it where it was withdrawn.
 * Public. Refuses `publication.unknown`.
 */
export async function openByShortCode(
  db: Db,
  { shortCode, versionNo: asked, now }: { readonly shortCode: string; readonly versionNo?: number; readonly now: Date },
): Promise<Result<ShownPublication | WithdrawnPublication>> {
  const code = readShortCode(shortCode);
  if (code === null) return refuse('publication.unknown');
  const row = await shownByShortCode(db, code);
  if (!row) return withdrawn(db, code);
  const of = { organId: row.organ_id, publicationId: row.publication_id };
  const versionNo = asked ?? row.shown_version ?? 1;
  const version = await selectVersion(db, of, versionNo);
  if (!version?.open) return refuse('publication.unknown');
  const asOf = localDateInShanghai(now);
  const { title, summary, bodyHtml, bodyText } = contentOf(version);
  const addresses = new Map(version.attachments.map((file) => [file.fileId, publicFileAddress(code, file)]));
  const related = async (organId: string | null, id: string | null) => {
    const [found] = organId === null || id === null ? [] : await shownByIds(db, organId, [id]);
    return found ? viewPublication(found, asOf) : null;
  };
  const versions = (await listVersions(db, of)).filter(({ open }) => open);
  const interpretations = await interpretationsOf(db, of.publicationId);
  return ok({
    kind: 'shown',
    publication: viewPublication(row, asOf),
    versionNo,
    old: versionNo !== row.shown_version,
    content: { title, summary, bodyHtml: showImages(bodyHtml, (id) => addresses.get(id) ?? null), bodyText },
    attachments: version.attachments.filter(({ purpose }) => purpose === 'attachment'),
    versions: versions.map((line) => ({
      versionNo: line.version_no,
      title: line.title,
      changeNote: line.change_note,
      publishedAt: line.published_at,
    })),
    interpretations: interpretations.map((each) => viewPublication(each, asOf)),
    interprets: await related(row.interprets_organ, row.interprets),
    replacedBy: await related(row.organ_id, row.replaced_by),
  });
}

async function withdrawn(db: Db, code: string): Promise<Result<WithdrawnPublication>> {
  const row = await withdrawalByShortCode(db, code);
  if (!row) return refuse('publication.unknown');
  return ok({
    kind: 'withdrawn',
    organId: row.organ_id,
    publicationId: row.publication_id,
    shortCode: row.short_code,
    indexNumber: row.index_number,
    catalogue: row.catalogue,
    title: row.title,
    publishedOn: row.published_on,
    withdrawnOn: row.withdrawn_on,
    ground: row.ground as WithdrawalGround,
    reason: row.reason,
  });
}
