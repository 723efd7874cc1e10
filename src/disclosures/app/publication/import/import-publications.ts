import { createHash } from 'node:crypto';
import { newId } from '../../../../kernel/ids.js';
import { localDateInShanghai } from '../../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../../../kernel/visibility.js';
import type { CellError } from '../../../../kernel/sheet/index.js';
import { findOrgan, type Organ } from '../../../../organs/index.js';
import { withOrgan } from '../../../../platform/database/with-organ.js';
import { discardUploads, keepUploads, type KeptUpload, type ReceivedFile } from '../../../../platform/files/index.js';
import { beginChains } from '../../../../platform/ledger/index.js';
import type { Services } from '../../../../platform/services.js';
import type { ReadSheet } from '../../../../platform/sheets/index.js';
import { findImportOfFile, insertImport } from '../../../db/imports.js';
import type { FileRow } from '../../../db/publication/files.js';
import type { PublicationColumn } from '../../../domain/import/publication-sheet.js';
import type { ImportMode, ImportOutcome } from '../../import/import-outcome.js';
import { fileRowOf, publicationFilePlace } from '../add-publication-files.js';
import { writeImport, type RowToImport } from './write-import.js';

/** What a folder holds for a row: the body that a file of it is, and the attachments. */
export interface RowFiles {
  readonly bodyHtml: string | null;
  readonly files: readonly ReceivedFile[];
}

export interface ImportPublicationsInput {
  readonly organId: string;
  readonly sheet: ReadSheet<PublicationColumn>;
  readonly format: 'xlsx' | 'csv' | 'folder';
  readonly fileName: string | null;
  /** Of what was handed in, so that it comes in once. */
  readonly fileHash: string;
  readonly mode: ImportMode;
  /** By the number of the row. */
  readonly filesOf: ReadonlyMap<number, RowFiles>;
  /** What the folder lacks, by cell. */
  readonly lacking?: readonly CellError<PublicationColumn>[];
}

/**
 * Imports publications (批量导入主动公开信息): all rows with their files, or none; each goes to its secrecy review. A check does
 * the same and takes it back. Refuses `access.denied`, `organ.unknown`, `import.same-file`, `upload.*`.
 */
export async function importPublications(
  services: Pick<Services, 'db' | 'files' | 'vault'>,
  act: Act,
  input: ImportPublicationsInput,
): Promise<Result<ImportOutcome>> {
  const { organId, sheet, mode, filesOf, lacking = [] } = input;
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const organ = await findOrgan(services.db, organId, localDateInShanghai(act.now));
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const ids = new Map(sheet.rows.map(({ row }) => [row, newId()]));
  const unsealed = sheet.rows.map((row): RowToImport => ({
    row,
    publicationId: ids.get(row.row) ?? newId(),
    bodyHtml: filesOf.get(row.row)?.bodyHtml ?? null,
    files: [],
  }));
  const unread = [...sheet.errors, ...lacking];
  const checked = await writeOrTakeBack(services, act, organ, { ...input, mode: 'check' }, unsealed, unread);
  if (!checked.ok || checked.value.errors.length > 0 || mode === 'check') return checked;
  const sealed: KeptUpload[] = [];
  let whole = false;
  try {
    const rows: RowToImport[] = [];
    for (const row of unsealed) {
      const kept = await sealRow(services, act, organId, row, filesOf.get(row.row.row)?.files ?? []);
      if (!kept.ok) return kept;
      sealed.push(...kept.value.uploads);
      rows.push(kept.value.row);
    }
    const done = await writeOrTakeBack(services, act, organ, input, rows, []);
    whole = done.ok && done.value.importId !== null;
    return done;
  } finally {
    if (!whole) await discardUploads(services, sealed);
  }
}

/** The fingerprint of what was handed in: the sheet and every file beside it. */
export function importHash(parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex');
}

async function sealRow(
  services: Pick<Services, 'files' | 'vault'>,
  act: Act,
  organId: string,
  row: RowToImport,
  files: readonly ReceivedFile[],
): Promise<Result<{ readonly uploads: readonly KeptUpload[]; readonly row: RowToImport }>> {
  if (files.length === 0) return ok({ uploads: [], row });
  const of = { organId, publicationId: row.publicationId };
  const ids = files.map(() => newId());
  const kept = await keepUploads(services, files, (index) => publicationFilePlace(of, ids[index] ?? ''));
  if (!kept.ok) return kept;
  const entry = { ...of, purpose: 'attachment' as const, actor: actorOf(act.viewer), now: act.now };
  const rows = kept.value.map((file, index): FileRow => fileRowOf(entry, file, ids[index] ?? '', index + 1));
  return ok({ uploads: kept.value, row: { ...row, files: rows } });
}

/** Writes all rows in one transaction; where something is wrong, or only a check is wanted, nothing of it stays. */
async function writeOrTakeBack(
  { db }: Pick<Services, 'db'>,
  act: Act,
  organ: Organ,
  { sheet, format, fileName, fileHash, mode }: ImportPublicationsInput,
  rows: readonly RowToImport[],
  unread: readonly CellError[],
): Promise<Result<ImportOutcome>> {
  const actor = actorOf(act.viewer);
  const organId = organ.id;
  let outcome: ImportOutcome | null = null;
  const done = await withOrgan(db, { actor, organId }, async (trx): Promise<Result<ImportOutcome>> => {
    await beginChains(trx, [organId]);
    const before = await findImportOfFile(trx, organId, 'publications', fileHash);
    if (before) return refuse('import.same-file', { on: localDateInShanghai(before.imported_at) });
    const importId = newId();
    await insertImport(trx, {
      organ_id: organId,
      import_id: importId,
      sheet: 'publications',
      format,
      file_name: fileName,
      file_hash: fileHash,
      rows: rows.length,
      imported_at: act.now,
      imported_by: actor,
      taken_back_at: null,
      taken_back_by: null,
    });
    const broken = new Set(unread.map(({ row }) => row));
    const readable = rows.filter(({ row }) => !broken.has(row.row));
    const wrong = await writeImport(trx, { organ, importId, actor, now: act.now }, sheet, readable);
    const errors = [...unread, ...wrong.filter(({ row }) => !broken.has(row))].sort((a, b) => a.row - b.row);
    const sound = mode === 'import' && errors.length === 0;
    outcome = { importId: sound ? importId : null, rows: rows.length, errors };
    // A refusal rolls the transaction back: nothing half stays.
    return sound ? ok(outcome) : refuse('import.rows', { count: errors.length });
  });
  return done.ok || outcome === null ? done : ok(outcome);
}
