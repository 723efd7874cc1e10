import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { detectContent } from '../documents/detect-content.js';
import { openArchive } from '../documents/archive.js';

/** A kind of file that people may hand in. */
export type UploadType = 'pdf' | 'png' | 'jpeg' | 'webp' | 'docx' | 'xlsx';

export interface UploadKind {
  readonly mediaType: string;
  /** The usual one first. */
  readonly extensions: readonly [string, ...string[]];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const UPLOAD_KINDS: Readonly<Record<UploadType, UploadKind>> = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'] },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'] },
};

const SIGNATURES: readonly { readonly type: UploadType; readonly pattern: RegExp }[] = [
  { type: 'pdf', pattern: /^(\xef\xbb\xbf)?\s*%PDF-\d/ },
  { type: 'png', pattern: /^\x89PNG\r\n\x1a\n[^]{4}IHDR/ },
  { type: 'jpeg', pattern: /^\xff\xd8\xff/ },
  { type: 'webp', pattern: /^RIFF[^]{4}WEBPVP8/ },
];
/** The list of a document's parts has some kilobytes. */
const CONTENT_TYPES_BYTES = 1024 * 1024;
/** The telephone's own picture format, which no office program opens. */
const HEIF = /^[^]{4}ftyp(hei|hev|mif1|msf1)/;

/**
 * Tells what a file is by its content alone. Refuses `upload.type` what is not taken, `upload.macro` an office file that
 * carries programs, and what no archive should be (`file.encrypted`, `file.damaged`, `file.inflated`, `file.too-complex`).
 */
export async function tellUploadType(bytes: Buffer): Promise<Result<UploadType>> {
  const head = bytes.subarray(0, 64).toString('latin1');
  const known = SIGNATURES.find(({ pattern }) => pattern.test(head));
  if (known) return ok(known.type);
  if (HEIF.test(head)) return notTaken('HEIC');
  const content = detectContent(bytes);
  if (content === 'zip') return tellOfficeType(bytes);
  if (typeof content === 'string') return notTaken(content === 'doc' ? 'Word 97-2003 .doc' : '—');
  return content.code === 'file.encrypted' ? content : notTaken(String(content.params.type ?? '—'));
}

/** Word and Excel files say in `[Content_Types].xml` what their main part is; the names of their parts may differ. */
async function tellOfficeType(bytes: Buffer): Promise<Result<UploadType>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const list = await archive.value.inflateOne('[Content_Types].xml', CONTENT_TYPES_BYTES);
  if (!list.ok) return list;
  const types = list.value?.toString('utf8') ?? '';
  if (/macroEnabled|vbaProject/i.test(types)) return refuse('upload.macro');
  if (types.includes('wordprocessingml.document.main+xml')) return ok('docx');
  if (types.includes('spreadsheetml.sheet.main+xml')) return ok('xlsx');
  return notTaken(types.includes('presentationml') ? 'PowerPoint .pptx' : 'ZIP');
}

function notTaken(type: string): Refusal {
  return refuse('upload.type', { type });
}
