import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { UPLOAD_LIMIT } from './upload-limits.js';

export interface UploadedFile {
  /** Where it lies until the work is done. */
  readonly path: string;
  /** As the browser named it, without folders; for showing, never for opening. */
  readonly name: string;
  readonly bytes: number;
}

export interface ReceivedForm {
  readonly fields: ReadonlyMap<string, string>;
  /** By field; one that was left empty is not there. */
  readonly files: ReadonlyMap<string, UploadedFile>;
}

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

async function receiveInto(folder: string, request: FastifyRequest): Promise<Result<ReceivedForm>> {
  const fields = new Map<string, string>();
  const files = new Map<string, UploadedFile>();
  let refusal: Refusal | null = null;
  let index = 0;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.valueTruncated) refusal ??= refuse('request.too-large');
      fields.set(part.fieldname, String(part.value ?? ''));
      continue;
    }
    const path = join(folder, ownName((index += 1), part.filename ?? ''));
    // Mode 0600: a report not yet published is nobody else's business.
    await pipeline(part.file, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    const { bytesRead, truncated } = part.file;
    if (truncated) refusal ??= refuse('file.too-large', { size: `>${UPLOAD_LIMIT}`, limit: UPLOAD_LIMIT });
    if (bytesRead > 0) files.set(part.fieldname, { path, name: showName(part.filename ?? ''), bytes: bytesRead });
  }
  return refusal ?? ok({ fields, files });
}

/**
 * Receives a form with files, streamed to a folder of its own that is removed when `work` is done, whatever happened.
 * Refuses `request.unsupported` another kind of body, `file.too-large`, `request.too-large`.
 */
export async function withReceivedForm<T>(
  request: FastifyRequest,
  work: (received: Result<ReceivedForm>) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) return work(refuse('request.unsupported'));
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-upload-'));
  try {
    return await work(await receiveInto(folder, request));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
