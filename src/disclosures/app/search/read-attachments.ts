import { readDocumentBytes } from '../../../platform/documents/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { unreadDocuments } from '../../../platform/search/index.js';
import type { Services } from '../../../platform/services.js';
import { keepFileText, shownDocument } from '../../db/publication/shown-documents.js';
import { selectFileById } from '../../db/publication/files.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import { openFileRow } from '../publication/open-publication-file.js';
import { indexPublication } from './index-publication.js';

/** Publications of one round, and characters kept of one attachment. */
const AT_ONCE = 20;
const MOST_CHARACTERS = 60_000;

type Store = Pick<Services, 'db' | 'files' | 'vault'>;

/**
 * Reads the attachments of what is shown, in the bounded reader processes, so that their words are found (附件全文). What cannot be
 * read has no words and is not tried again. Gives how many publications were gone through.
 */
export async function readAttachments(services: Store, now: Date): Promise<number> {
  const waiting = await unreadDocuments(services.db, 'publication', AT_ONCE);
  for (const { organId, documentId } of waiting) await readAll(services, { organId, publicationId: documentId }, now);
  return waiting.length;
}

async function readAll(services: Store, of: PublicationRef, now: Date): Promise<void> {
  const scope = { actor: 'system:search', organId: of.organId };
  const shown = await withOrgan(services.db, scope, (trx) => shownDocument(trx, of));
  const unread = shown?.files.filter(({ fileId }) => !shown.texts.has(fileId)) ?? [];
  const read: { fileId: string; text: string }[] = [];
  for (const { fileId } of unread) read.push({ fileId, text: await textOf(services, of, fileId) });
  await withOrgan(services.db, scope, async (trx) => {
    // Withdrawn while it was read: nothing of it is kept.
    const still = await shownDocument(trx, of);
    if (still) for (const file of read) await keepFileText(trx, of, { ...file, readAt: now });
    await indexPublication(trx, of);
  });
}

async function textOf(services: Store, of: PublicationRef, fileId: string): Promise<string> {
  const scope = { actor: 'system:search', organId: of.organId };
  const row = await withOrgan(services.db, scope, (trx) => selectFileById(trx, of, fileId));
  const opened = row && (await openFileRow(services, row));
  if (!opened?.ok) return '';
  const { content, name } = opened.value;
  const document = await readDocumentBytes(content, name);
  if (!document.ok) return '';
  return joinLines(document.value.lines).slice(0, MOST_CHARACTERS);
}

/** Lines as a page breaks them, put together where a word of Chinese characters may go on over the end of one. */
function joinLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/[\p{Cs}\0]/gu, '\ufffd')
    .replace(/(\p{Script=Han})[ \t]*\n[ \t]*(?=\p{Script=Han})/gu, '$1');
}
