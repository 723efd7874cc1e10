import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { MULTIPART_OPTIONS, UPLOAD_LIMIT } from './upload-limits.js';

export interface UploadedFile {
  /** Where it lies until the work is done. */
  readonly path: string;
  /** As the browser named it, without folders; for showing, never for opening. */
  readonly name: string;
  readonly bytes: number;
}

export interface ReceivedForm {
  readonly fields: ReadonlyMap<string, string>;
  /** By field, the last one where a field gives several; one that was left empty is not there. */
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** All files in the order of the form, with their fields. */
  readonly fileList: readonly (UploadedFile & { readonly field: string })[];
}

/** How much of files one form may bring; a form that brings one file more is refused by who counts them. */
export interface FormBounds {
  readonly files: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all together; what comes after them is not kept. */
  readonly totalBytes?: number;
  /** Text fields, and bytes of one of them; as usual where left out. */
  readonly fields?: number;
  readonly fieldBytes?: number;
}

/** A form as far as it could be received: what was typed is there even where its files are refused. */
export interface PartlyReceived {
  readonly form: ReceivedForm;
  readonly refusal: Refusal | null;
}

const ONE_FILE_OR_TWO: FormBounds = { files: 2, fileBytes: UPLOAD_LIMIT };

const MEGABYTE = 1024 * 1024;

/** How the folders of uploads under way begin, in the system's temporary directory. */
export const UPLOAD_FOLDER = 'gongkai-upload-';

const EXTENSION = /^\.[a-z]{2,5}$/;

/** A name of our own with the extension kept as a hint: nothing of the browser's name reaches the file system. */
function ownName(index: number, browsersName: string): string {
  const extension = extname(browsersName).toLowerCase();
  return `upload-${index}${EXTENSION.test(extension) ? extension : ''}`;
}

function showName(browsersName: string): string {
  return (browsersName.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(-120);
}

async function receiveInto(folder: string, request: FastifyRequest, bounds: FormBounds): Promise<PartlyReceived> {
  const { limits } = MULTIPART_OPTIONS;
  const { files: most, fileBytes, totalBytes = Infinity, fields: mostFields = limits.fields } = bounds;
  const fields = new Map<string, string>();
  const fileList: (UploadedFile & { field: string })[] = [];
  let refusal: Refusal | null = null;
  let index = 0;
  let total = 0;
  // An input without a choice sends an empty part, and one file too many is to be told in words: room for both.
  const own = {
    ...limits,
    files: most + 2,
    fileSize: fileBytes,
    fields: mostFields,
    fieldSize: bounds.fieldBytes ?? limits.fieldSize,
    parts: mostFields + most + 2,
  };
  for await (const part of request.parts({ limits: own })) {
    if (part.type === 'field') {
      if (part.valueTruncated) refusal ??= refuse('request.too-large');
      fields.set(part.fieldname, String(part.value ?? ''));
      continue;
    }
    if (total > totalBytes) {
      part.file.resume();
      continue;
    }
    const path = join(folder, ownName((index += 1), part.filename ?? ''));
    // Mode 0600: a report not yet published is nobody else's business.
    await pipeline(part.file, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    const { bytesRead, truncated } = part.file;
    if (truncated) refusal ??= refuse('file.too-large', { size: `>${fileBytes}`, limit: fileBytes });
    total += bytesRead;
    if (total > totalBytes) {
      refusal ??= refuse('upload.total', { limit: Math.floor(totalBytes / MEGABYTE) });
      await rm(path);
      continue;
    }
    const name = showName(part.filename ?? '');
    if (bytesRead > 0) fileList.push({ field: part.fieldname, path, name, bytes: bytesRead });
  }
  return { refusal, form: { fields, fileList, files: new Map(fileList.map(({ field, ...file }) => [field, file])) } };
}

/**
 * Receives a form with files, streamed to a folder of its own that is removed when `work` is done, whatever happened.
 * `bounds` are two files of 50 MB unless given. Refuses `request.unsupported` another kind of body, `file.too-large`, `request.too-large`.
 */
export async function withReceivedForm<T>(
  request: FastifyRequest,
  work: (received: Result<ReceivedForm>) => Promise<T>,
  bounds: FormBounds = ONE_FILE_OR_TWO,
): Promise<T> {
  if (!request.isMultipart()) return work(refuse('request.unsupported'));
  return withPartlyReceived(request, ({ form, refusal }) => work(refusal ?? ok(form)), bounds);
}

/**
 * The same for forms whose text is to be given back where a file is refused. A file past `fileBytes` is cut short and
 * stands in the form; the refusal (`file.too-large`, `upload.total`, `request.too-large`) says so. For multipart bodies alone.
 */
export async function withPartlyReceived<T>(
  request: FastifyRequest,
  work: (received: PartlyReceived) => Promise<T>,
  bounds: FormBounds,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), UPLOAD_FOLDER));
  try {
    return await work(await receiveInto(folder, request, bounds));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
