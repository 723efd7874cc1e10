import type { Readable } from 'node:stream';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { FileStoreError, isFileHash, type FileHash } from '../../../platform/files/index.js';
import type { Services } from '../../../platform/services.js';
import { fileOf, insertFile } from '../../db/published-files.js';
import { reportTitle } from '../../domain/report-document.js';
import type { PublishedContent } from './published-content.js';
import { REPORT_FILES, type ReportFileFormat } from './report-files.js';

export interface PublishedFile {
  /** As it is to be saved. */
  readonly name: string;
  readonly mediaType: string;
  /** Of its bytes: the same ever after. */
  readonly hash: FileHash;
  readonly bytes: number;
  readonly open: () => Promise<Readable>;
}

/** Files being made, so that many who ask at once wait for one. */
const making = new Map<string, Promise<FileHash>>();

/**
 * A file of a published version: made when it is first asked for, kept under its hash, the same bytes ever after. Public.
 * Refuses `report.no-ledger` for the ledger of a version published before there was one.
 */
export async function publishedFile(
  services: Pick<Services, 'db' | 'files' | 'fontFolder'>,
  published: PublishedContent,
  format: ReportFileFormat,
  now: Date,
): Promise<Result<PublishedFile>> {
  if (format === 'ndjson' && !published.ledger) return refuse('report.no-ledger', { version: published.version });
  const kept = await fileOf(services.db, published, format);
  const hash = kept ? addressOf(kept.file_hash) : await makeOnce(services, published, format, now);
  const row = kept ?? (await fileOf(services.db, published, format));
  if (!row) throw new Error(`the ${format} of version ${published.version} was not kept`);
  const { address, mediaType } = REPORT_FILES[format];
  const title = reportTitle(published.content.document);
  return ok({
    name: format === 'ndjson' ? `${title}.${address}` : `${title}.${format}`,
    mediaType,
    hash,
    bytes: row.bytes,
    open: () => openKept(services, published, format, hash),
  });
}

function addressOf(text: string): FileHash {
  if (!isFileHash(text)) throw new Error(`no address of a file: ${text}`);
  return text;
}

async function makeOnce(
  services: Pick<Services, 'db' | 'files' | 'fontFolder'>,
  published: PublishedContent,
  format: ReportFileFormat,
  now: Date,
): Promise<FileHash> {
  const key = `${published.organId} ${published.year} ${published.version} ${format}`;
  const already = making.get(key);
  if (already) return already;
  const made = make(services, published, format, now).finally(() => making.delete(key));
  making.set(key, made);
  return made;
}

/** Where another process made it meanwhile, its bytes are the ones that stay. */
async function make(
  { db, files, fontFolder = null }: Pick<Services, 'db' | 'files' | 'fontFolder'>,
  published: PublishedContent,
  format: ReportFileFormat,
  now: Date,
): Promise<FileHash> {
  const { organId, year, version } = published;
  const stored = await files.put(await REPORT_FILES[format].write(published, { fontFolder }));
  return withOrgan(db, { actor: 'system:portal', organId }, async (trx) => {
    await insertFile(trx, {
      organ_id: organId,
      year,
      version,
      format,
      file_hash: stored.hash,
      bytes: stored.size,
      made_at: now,
    });
    const row = await fileOf(trx, published, format);
    return addressOf(row?.file_hash ?? stored.hash);
  });
}

/** The kept bytes; where the store has lost them they are made again, and must be the same. */
async function openKept(
  { files, fontFolder = null }: Pick<Services, 'files' | 'fontFolder'>,
  published: PublishedContent,
  format: ReportFileFormat,
  hash: FileHash,
): Promise<Readable> {
  const kept = await files.get(hash);
  if (kept) return kept;
  const again = await files.put(await REPORT_FILES[format].write(published, { fontFolder }));
  const found = again.hash === hash ? await files.get(hash) : null;
  if (!found) throw new FileStoreError(`the file store has lost ${hash}, and it cannot be made again`);
  return found;
}
