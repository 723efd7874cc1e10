import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { cleanFileName, showFileName } from './clean-file-name.js';
import { tellUploadType, UPLOAD_KINDS, type UploadType } from './tell-upload-type.js';

/** How much may be handed in at once. */
export interface UploadBounds {
  readonly files: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all together. */
  readonly totalBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** Attachments of one application or one answer to it. */
export const ATTACHMENT_BOUNDS: UploadBounds = { files: 10, fileBytes: 20 * MEGABYTE, totalBytes: 50 * MEGABYTE };

/** An upload found fit to be kept. */
export interface AcceptedUpload {
  /** Cleaned; its extension agrees with the content. Still personal data: people name files after people. */
  readonly name: string;
  readonly type: UploadType;
  readonly mediaType: string;
  readonly content: Buffer;
}

/**
 * Looks at one uploaded file: kind by content, size, name. Refuses by the file's name `upload.empty`,
 * `upload.too-large`, `upload.type`, `upload.macro`, `upload.encrypted`, `upload.damaged`.
 */
export async function acceptUpload(
  givenName: string,
  content: Buffer,
  bounds: UploadBounds = ATTACHMENT_BOUNDS,
): Promise<Result<AcceptedUpload>> {
  const shown = showFileName(givenName);
  if (content.length === 0) return refuse('upload.empty', { name: shown });
  if (content.length > bounds.fileBytes) return tooLarge(shown, bounds);
  const type = await tellUploadType(content);
  if (!type.ok) return named(type, shown);
  const { mediaType, extensions } = UPLOAD_KINDS[type.value];
  return ok({ name: cleanFileName(givenName, extensions), type: type.value, mediaType, content });
}

/** What is wrong with a file, said of that file among others. */
function named({ code, params }: Refusal, name: string): Refusal {
  if (code === 'upload.type' || code === 'upload.macro') return refuse(code, { ...params, name });
  return refuse(code === 'file.encrypted' ? 'upload.encrypted' : 'upload.damaged', { name });
}

/** Bounds that can be checked before any file is read. Refuses `upload.too-many`, `upload.too-large`, `upload.total`. */
export function checkBounds(
  files: readonly { readonly name: string; readonly bytes: number }[],
  bounds: UploadBounds,
): Result<null> {
  if (files.length > bounds.files) return refuse('upload.too-many', { limit: bounds.files });
  const large = files.find((file) => file.bytes > bounds.fileBytes);
  if (large) return tooLarge(showFileName(large.name), bounds);
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  return total > bounds.totalBytes
    ? refuse('upload.total', { limit: Math.floor(bounds.totalBytes / MEGABYTE) })
    : ok(null);
}

function tooLarge(name: string, { fileBytes }: UploadBounds) {
  return refuse('upload.too-large', { name, limit: Math.floor(fileBytes / MEGABYTE) });
}
