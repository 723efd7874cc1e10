import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ok, refuse, type Result } from '../../../../kernel/result.js';
import { readDayCell, type CellError } from '../../../../kernel/sheet/index.js';
import type { Genre } from '../../../../law/catalogue/index.js';
import { decodeText } from '../../../../platform/documents/decode-text.js';
import type { ReceivedFile } from '../../../../platform/files/index.js';
import { readSheet, type ReadSheet } from '../../../../platform/sheets/index.js';
import { PUBLICATION_SHEET, type PublicationColumn } from '../../../domain/import/publication-sheet.js';
import { CONTENT_LIMITS } from '../../../domain/publication/check-content.js';
import { importHash, type RowFiles } from './import-publications.js';
import { namesIn, paragraphs } from './import-row.js';

/** What a folder without an index is: every file of it one publication of this item and form. */
export interface FolderKind {
  readonly catalogue: string;
  readonly genre: Genre;
}

export interface ReadFolder {
  readonly sheet: ReadSheet<PublicationColumn>;
  readonly filesOf: ReadonlyMap<number, RowFiles>;
  readonly lacking: readonly CellError<PublicationColumn>[];
  readonly fileHash: string;
}

const INDEXES = ['index.xlsx', 'index.csv'] as const;
const DOCUMENTS = ['.pdf', '.docx', '.xlsx'];
const MOST_FILES = 5_000;
const NAMED = /^(\d{4})[-.年]?(\d{1,2})[-.月]?(\d{1,2})日?[\s_—-]*(.+)$/;

type Files = ReadonlyMap<string, ReceivedFile>;

/**
 * Reads a folder to be imported (文件夹导入): `index.xlsx` or `index.csv` with the files it names, or, where `kind` is given,
 * documents named `2025-03-03 标题.pdf`. Refuses `publication.folder`, `input.missing` for the kind, and as `readSheet` does.
 */
export async function readFolder(dir: string, kind: FolderKind | null): Promise<Result<ReadFolder>> {
  const files = await filesIn(dir);
  const index = INDEXES.map((name) => files.get(name)).find((file) => file !== undefined);
  if (index) return readIndexed(index, files);
  const documents = [...files.values()].filter(({ name }) => DOCUMENTS.includes(extname(name).toLowerCase()));
  if (documents.length === 0) return refuse('publication.folder');
  if (kind === null) return refuse('input.missing', { field: '目录和体裁（--catalogue、--genre）' });
  return readNamed(documents, kind);
}

/** Regular files of the folder itself, by name, in the order of their names. */
async function filesIn(dir: string): Promise<Files> {
  const entries = (await readdir(dir, { withFileTypes: true })).filter((entry) => entry.isFile()).slice(0, MOST_FILES);
  const names = entries.map(({ name }) => name).sort();
  const found = new Map<string, ReceivedFile>();
  for (const name of names) {
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    const path = join(dir, name);
    found.set(name.normalize('NFC'), { path, name, bytes: (await stat(path)).size });
  }
  return found;
}

async function readIndexed(index: ReceivedFile, files: Files): Promise<Result<ReadFolder>> {
  const bytes = await readFile(index.path);
  const sheet = await readSheet(bytes, PUBLICATION_SHEET);
  if (!sheet.ok) return sheet;
  const filesOf = new Map<number, RowFiles>();
  const lacking: CellError<PublicationColumn>[] = [];
  const parts = [bytes];
  for (const { row, values } of sheet.value.rows) {
    const attached: ReceivedFile[] = [];
    for (const name of namesIn(values.attachments)) {
      const file = files.get(name.normalize('NFC'));
      if (file) attached.push(file);
      else lacking.push(sheet.value.errorAt(row, 'attachments', `文件夹中没有“${name}”`));
    }
    const body = await readBody(String(values.bodyFile ?? ''), files);
    if (!body.ok) lacking.push(sheet.value.errorAt(row, 'bodyFile', String(body.params['reason'])));
    else filesOf.set(row, { bodyHtml: body.value, files: attached });
    for (const { path } of attached) parts.push(await readFile(path));
  }
  return ok({ sheet: sheet.value, filesOf, lacking, fileHash: importHash(parts) });
}

/** A body as a file holds it: HTML is sanitized later, lines of text become paragraphs. */
async function readBody(name: string, files: Files): Promise<Result<string | null>> {
  const wrong = (reason: string) => refuse('input.invalid', { field: 'bodyFile', reason });
  if (name === '') return ok(null);
  const file = files.get(name.normalize('NFC'));
  if (!file) return wrong(`文件夹中没有“${name}”`);
  if (file.bytes > CONTENT_LIMITS.body * 3) return wrong('正文文件过大，请改为附件');
  const text = decodeText(await readFile(file.path));
  if (text === null) return wrong('正文文件不是文字，请用 HTML 或者 TXT');
  const extension = extname(name).toLowerCase();
  if (extension === '.txt') return ok(paragraphs(text));
  return extension === '.html' || extension === '.htm' ? ok(text) : wrong('正文文件应为 HTML 或者 TXT');
}

async function readNamed(
  documents: readonly ReceivedFile[],
  { catalogue, genre }: FolderKind,
): Promise<Result<ReadFolder>> {
  const filesOf = new Map<number, RowFiles>();
  const parts: Buffer[] = [];
  const errorAt = (row: number, column: PublicationColumn, reason: string): CellError<PublicationColumn> => ({
    cell: documents[row - 1]?.name ?? '',
    row,
    column,
    title: PUBLICATION_SHEET.columns.find(({ key }) => key === column)?.title ?? column,
    reason,
  });
  const errors: CellError<PublicationColumn>[] = [];
  const rows = documents.map(({ name }, index) => {
    const row = index + 1;
    const [, year = '', month = '', day = '', title = ''] = NAMED.exec(name.slice(0, -extname(name).length)) ?? [];
    const madeOn = readDayCell(`${year}-${month}-${day}`);
    if (!madeOn.ok) errors.push(errorAt(row, 'madeOn', '文件名应以形成日期开头，如“2025-03-03 标题.pdf”'));
    return { row, values: { title, catalogue, genre, ...(madeOn.ok && { madeOn: madeOn.value }) } };
  });
  for (const [index, file] of documents.entries()) {
    filesOf.set(index + 1, { bodyHtml: null, files: [file] });
    parts.push(Buffer.from(file.name), await readFile(file.path));
  }
  return ok({ sheet: { format: 'csv', rows, errors, errorAt }, filesOf, lacking: [], fileHash: importHash(parts) });
}
