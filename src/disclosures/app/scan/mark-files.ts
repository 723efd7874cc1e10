import { readOrgan, withOrgan } from '../../../platform/database/with-organ.js';
import type { StoredAttachment } from '../../../platform/database/schema/publications.js';
import { inspectBytes } from '../../../platform/inspection/index.js';
import type { Services } from '../../../platform/services.js';
import { selectFileById } from '../../db/publication/files.js';
import { fileScansOf, storeFileScan } from '../../db/scan/scans.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import type { StoredMark } from '../../domain/scan/mark.js';
import { scanContents, type ScanContext } from '../../domain/scan/scan-contents.js';
import { openFileRow } from '../publication/open-publication-file.js';
import { keyed } from './mark-keys.js';

type Store = Pick<Services, 'db' | 'files' | 'vault'>;

export interface FilesToMark extends PublicationRef {
  readonly actor: string;
  readonly attachments: readonly StoredAttachment[];
  readonly context: ScanContext;
  /** Names the rules and what the organ says of itself: what was marked by others is marked anew. */
  readonly scanner: string;
}

const WORDLESS = { title: '', summary: '', body: '', documentNumber: null } as const;

/** Marks in the files of a version; each file is looked into once, since its content never changes. */
export async function markFiles(services: Store, work: FilesToMark): Promise<readonly StoredMark[]> {
  const { organId, actor, attachments, scanner } = work;
  const ids = attachments.map(({ fileId }) => fileId);
  const known = await readOrgan(services.db, { actor, organId }, (trx) => fileScansOf(trx, organId, ids, scanner));
  const marks: StoredMark[] = [];
  for (const file of attachments) {
    const before = known.get(file.fileId);
    marks.push(...(before ?? (await markFile(services, work, file))));
  }
  return marks;
}

async function markFile(
  services: Store,
  { organId, publicationId, actor, context, scanner }: FilesToMark,
  { fileId, name }: StoredAttachment,
): Promise<readonly StoredMark[]> {
  const of = { organId, publicationId };
  const row = await readOrgan(services.db, { actor, organId }, (trx) => selectFileById(trx, of, fileId));
  if (!row) throw new Error(`publication ${publicationId} shows a file that it does not have`);
  const opened = await openFileRow(services, row);
  const contents = opened.ok ? await inspectBytes(opened.value.content, name) : opened;
  const looked = contents.ok ? contents.value : contents;
  const marks = keyed(services.vault, of, scanContents(WORDLESS, [{ fileId, name, contents: looked }], context));
  // What could not be read for want of time or memory is tried again.
  const again = !contents.ok && ['file.timeout', 'file.memory', 'file.gone', 'file.unreadable'].includes(contents.code);
  if (!again) {
    await withOrgan(services.db, { actor, organId }, (trx) => storeFileScan(trx, { organId, fileId, scanner }, marks));
  }
  return marks;
}
