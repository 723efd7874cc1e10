import { sql } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { DecidedMark } from '../../domain/scan/decide-mark.js';
import type { MarkKind, StoredMark } from '../../domain/scan/mark.js';
import type { PublicationRef } from '../../domain/publication/publication.js';

export interface StoredScan {
  readonly versionNo: number;
  /** Of what was scanned: a later change has another. */
  readonly contentHash: string;
  readonly marks: readonly StoredMark[];
  readonly scannedAt: Date;
}

/** The last scan of a version; `null` where it never was. */
export async function selectScan(
  trx: OrganTransaction,
  { organId, publicationId }: PublicationRef,
  versionNo: number,
): Promise<StoredScan | null> {
  const row = await trx
    .selectFrom('publication_scan')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .where('version_no', '=', versionNo)
    .executeTakeFirst();
  if (!row) return null;
  const marks = row.marks as unknown as readonly StoredMark[];
  return { versionNo, contentHash: row.content_hash, marks, scannedAt: row.scanned_at };
}

export async function storeScan(
  trx: OrganTransaction,
  { organId, publicationId }: PublicationRef,
  { versionNo, contentHash, marks, scannedAt }: StoredScan,
): Promise<void> {
  const values = { content_hash: contentHash, marks: JSON.stringify(marks), scanned_at: scannedAt };
  await trx
    .insertInto('publication_scan')
    .values({ organ_id: organId, publication_id: publicationId, version_no: versionNo, ...values })
    .onConflict((conflict) => conflict.columns(['organ_id', 'publication_id', 'version_no']).doUpdateSet(values))
    .execute();
}

/** What was marked in files by these rules, by file. */
export async function fileScansOf(
  trx: OrganTransaction,
  organId: string,
  fileIds: readonly string[],
  scanner: string,
): Promise<ReadonlyMap<string, readonly StoredMark[]>> {
  if (fileIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('publication_file_scan')
    .select(['file_id', 'marks'])
    .where('organ_id', '=', organId)
    .where('scanner', '=', scanner)
    .where(sql<boolean>`file_id = ANY(${[...fileIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ file_id, marks }) => [file_id, marks as unknown as readonly StoredMark[]]));
}

export async function storeFileScan(
  trx: OrganTransaction,
  { organId, fileId, scanner }: { readonly organId: string; readonly fileId: string; readonly scanner: string },
  marks: readonly StoredMark[],
): Promise<void> {
  const values = { scanner, marks: JSON.stringify(marks) };
  await trx
    .insertInto('publication_file_scan')
    .values({ organ_id: organId, file_id: fileId, ...values })
    .onConflict((conflict) => conflict.columns(['organ_id', 'file_id']).doUpdateSet(values))
    .execute();
}

/** A decision as it is kept, with who made it and what it was of. */
export interface StoredDecision extends DecidedMark {
  readonly kind: MarkKind;
  readonly masked: string;
  readonly by: string;
  readonly at: Date;
}

export async function listDecisionsOnMarks(
  trx: OrganTransaction,
  { organId, publicationId }: PublicationRef,
): Promise<readonly StoredDecision[]> {
  const rows = await trx
    .selectFrom('publication_scan_decision')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .orderBy('decided_at', 'desc')
    .orderBy('mark_key')
    .execute();
  return rows.map((row) => ({
    key: row.mark_key,
    decision: row.decision,
    ground: row.ground,
    reason: row.reason,
    kind: row.kind as MarkKind,
    masked: row.masked,
    by: row.decided_by,
    at: row.decided_at,
  }));
}

/** Keeps a decision in the place of an earlier one on the same mark. */
export async function storeDecision(
  trx: OrganTransaction,
  { organId, publicationId }: PublicationRef,
  { key, decision, ground, reason, kind, masked, by, at }: StoredDecision,
): Promise<void> {
  const values = { decision, ground, reason, kind, masked, decided_by: by, decided_at: at };
  await trx
    .insertInto('publication_scan_decision')
    .values({ organ_id: organId, publication_id: publicationId, mark_key: key, ...values })
    .onConflict((conflict) => conflict.columns(['organ_id', 'publication_id', 'mark_key']).doUpdateSet(values))
    .execute();
}
