import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuse, type Result } from '../../../kernel/result.js';
import { mayActFor, type Act } from '../../../kernel/visibility.js';
import { cleanBytes } from '../../../platform/inspection/index.js';
import type { Services } from '../../../platform/services.js';
import { addPublicationFiles, type AddPublicationFilesInput } from '../publication/add-publication-files.js';
import { changePublication } from '../publication/change-publication.js';
import { openPublicationFile } from '../publication/open-publication-file.js';
import { openPublication } from '../publication/open-publication.js';
import type { PublicationChanged, PublicationTarget } from '../publication/publication-act.js';

/**
 * Puts a copy without metadata in the place of a file that the version shows (一键去除元数据): author, company, who changed it
 * last, where a picture was taken. What it shows stays. Refuses `access.denied`, `publication.*`, `scan.cannot-clean`, `file.*`.
 */
export async function cleanPublicationFile(
  services: Services,
  act: Act,
  { fileId, ...target }: PublicationTarget & { readonly fileId: string },
): Promise<Result<PublicationChanged>> {
  const { organId, publicationId } = target;
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const of = { organId, publicationId };
  const opened = await openPublication(services, act.viewer, { ...of, now: act.now });
  if (!opened.ok) return opened;
  const { content, attachments, version, interprets } = opened.value;
  if (version !== target.expectedVersion) return refuse('publication.stale');
  const shown = attachments.find((file) => file.fileId === fileId);
  if (!shown) return refuse('publication.file-unknown');
  const file = await openPublicationFile(services, act.viewer, { ...of, fileId });
  if (!file.ok) return file;
  const cleaned = await cleanBytes(file.value.content, shown.name);
  if (!cleaned.ok) return cleaned;
  const added = await add(services, act, { ...of, purpose: shown.purpose }, shown.name, cleaned.value);
  if (!added.ok) return added;
  const newId = added.value[0]?.fileId ?? fileId;
  const { title, summary, bodyHtml, facts, changeNote } = content;
  return changePublication(services, act, {
    ...target,
    title,
    summary,
    bodyHtml: bodyHtml.replaceAll(fileId, newId),
    attachments: attachments
      .filter(({ purpose }) => purpose === 'attachment')
      .map((each) => (each.fileId === fileId ? newId : each.fileId)),
    facts,
    changeNote,
    interprets: interprets?.publicationId ?? null,
  });
}

/** Uploads are taken from files: the copy stands in one of its own until it is kept. */
async function add(
  services: Services,
  act: Act,
  of: Omit<AddPublicationFilesInput, 'files'>,
  name: string,
  content: Buffer,
): ReturnType<typeof addPublicationFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-cleaned-'));
  try {
    const path = join(folder, 'copy');
    await writeFile(path, content, { mode: 0o600 });
    return await addPublicationFiles(services, act, { ...of, files: [{ path, name, bytes: content.length }] });
  } finally {
    await rm(folder, { recursive: true });
  }
}
