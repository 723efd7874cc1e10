import type { Selectable } from 'kysely';
import { insertRows } from '../../../platform/database/insert-rows.js';
import type { Db, OrganTransaction } from '../../../platform/database/schema.js';
import type {
  PublicationVersionTable,
  StoredAttachment,
  StoredFacts,
} from '../../../platform/database/schema/publications.js';
import type { PublicationContent } from '../../domain/publication/check-content.js';
import type { PublicationFacts } from '../../domain/publication/publication.js';
import type { LocalDate } from '../../../kernel/local-date.js';

export type VersionRow = Selectable<PublicationVersionTable>;

interface Of {
  readonly organId: string;
  readonly publicationId: string;
}

/** A version as it is kept. */
export interface StoredVersion {
  readonly versionNo: number;
  readonly content: PublicationContent;
  readonly attachments: readonly StoredAttachment[];
  readonly contentHash: string;
  readonly changeNote: string | null;
  readonly dueOn: LocalDate | null;
  readonly madeAt: Date;
  readonly madeBy: string;
}

export function contentOf({ title, summary, body_html, body_text, facts }: VersionRow): PublicationContent {
  return { title, summary, bodyHtml: body_html, bodyText: body_text, facts: facts as unknown as PublicationFacts };
}

function columnsOf(version: StoredVersion) {
  const { title, summary, bodyHtml, bodyText, facts } = version.content;
  return {
    version_no: version.versionNo,
    title,
    summary,
    body_html: bodyHtml,
    body_text: bodyText,
    attachments: version.attachments,
    facts: facts as unknown as StoredFacts,
    content_hash: version.contentHash,
    change_note: version.changeNote,
    due_on: version.dueOn,
    made_at: version.madeAt,
    made_by: version.madeBy,
  };
}

export function versionRow({ organId, publicationId }: Of, version: StoredVersion) {
  return { organ_id: organId, publication_id: publicationId, ...columnsOf(version), published_at: null, open: false };
}

export async function insertVersions(
  trx: OrganTransaction,
  versions: readonly (Of & { readonly version: StoredVersion })[],
): Promise<void> {
  await insertRows(
    trx,
    'publication_version',
    versions.map(({ version, ...of }) => versionRow(of, version)),
  );
}

export async function updateVersion(trx: OrganTransaction, of: Of, version: StoredVersion): Promise<void> {
  const { attachments, facts, ...columns } = columnsOf(version);
  const json = { attachments: JSON.stringify(attachments), facts: JSON.stringify(facts) };
  await trx
    .updateTable('publication_version')
    .set({ ...columns, ...json })
    .where('organ_id', '=', of.organId)
    .where('publication_id', '=', of.publicationId)
    .where('version_no', '=', version.versionNo)
    .execute();
}

export function selectVersion(trx: Db | OrganTransaction, of: Of, versionNo: number) {
  return trx
    .selectFrom('publication_version')
    .selectAll()
    .where('organ_id', '=', of.organId)
    .where('publication_id', '=', of.publicationId)
    .where('version_no', '=', versionNo)
    .executeTakeFirst();
}

/** Versions shown now or before, the newest first, without their words. */
export function listVersions(trx: Db | OrganTransaction, { organId, publicationId }: Of) {
  return trx
    .selectFrom('publication_version')
    .select(['version_no', 'title', 'change_note', 'made_at', 'published_at', 'open', 'content_hash'])
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .orderBy('version_no', 'desc')
    .execute();
}

/** Opens a version to everyone. */
export async function openVersion(trx: OrganTransaction, of: Of, versionNo: number, at: Date): Promise<void> {
  await trx
    .updateTable('publication_version')
    .set({ published_at: at, open: true })
    .where('organ_id', '=', of.organId)
    .where('publication_id', '=', of.publicationId)
    .where('version_no', '=', versionNo)
    .execute();
}

/** Closes every version of a publication to everyone. */
export async function closeVersions(trx: OrganTransaction, { organId, publicationId }: Of): Promise<void> {
  await trx
    .updateTable('publication_version')
    .set({ open: false })
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .execute();
}

/** Takes away a version that was never shown, with its words. */
export async function deleteVersion(trx: OrganTransaction, { organId, publicationId }: Of, versionNo: number) {
  await trx
    .deleteFrom('publication_version')
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .where('version_no', '=', versionNo)
    .where('published_at', 'is', null)
    .execute();
}
