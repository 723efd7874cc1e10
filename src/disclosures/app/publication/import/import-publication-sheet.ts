import type { Result } from '../../../../kernel/result.js';
import type { Act } from '../../../../kernel/visibility.js';
import type { Services } from '../../../../platform/services.js';
import { readSheet } from '../../../../platform/sheets/index.js';
import { PUBLICATION_SHEET } from '../../../domain/import/publication-sheet.js';
import type { ImportMode, ImportOutcome } from '../../import/import-outcome.js';
import { importHash, importPublications } from './import-publications.js';
import { readFolder, type FolderKind } from './read-folder.js';

type Store = Pick<Services, 'db' | 'files' | 'vault'>;

export interface ImportPublicationSheetInput {
  readonly organId: string;
  readonly bytes: Buffer;
  readonly fileName: string | null;
  readonly mode: ImportMode;
}

/** Imports publications from a workbook or a file of lines, without files. Refuses as `importPublications` and `readSheet`. */
export async function importPublicationSheet(
  services: Store,
  act: Act,
  { organId, bytes, fileName, mode }: ImportPublicationSheetInput,
): Promise<Result<ImportOutcome>> {
  const read = await readSheet(bytes, PUBLICATION_SHEET);
  if (!read.ok) return read;
  const sheet = read.value;
  const lacking = sheet.rows.flatMap(({ row, values }) =>
    (['attachments', 'bodyFile'] as const)
      .filter((column) => values[column] !== undefined)
      .map((column) => sheet.errorAt(row, column, '带文件的请整个文件夹导入')),
  );
  const what = { organId, sheet, format: sheet.format, fileName, fileHash: importHash([bytes]), mode };
  return importPublications(services, act, { ...what, filesOf: new Map(), lacking });
}

export interface ImportFolderInput {
  readonly organId: string;
  readonly dir: string;
  readonly name: string;
  /** For a folder without an index. */
  readonly kind: FolderKind | null;
  readonly mode: ImportMode;
}

/** Imports a folder: an index with the files it names, or documents named by day and title. Refuses as `readFolder` and `importPublications`. */
export async function importPublicationFolder(
  services: Store,
  act: Act,
  { organId, dir, name, kind, mode }: ImportFolderInput,
): Promise<Result<ImportOutcome>> {
  const read = await readFolder(dir, kind);
  if (!read.ok) return read;
  return importPublications(services, act, { organId, format: 'folder', fileName: name, mode, ...read.value });
}
