import { ok, refuse, type Result } from '../../kernel/result.js';
import { openArchive } from '../documents/archive.js';
import { detectContent } from '../documents/detect-content.js';
import { storeZip } from '../documents/stored-zip.js';
import { cleanPdf } from './clean-pdf.js';
import { cleanJpeg, cleanPng } from './clean-picture.js';
import { INSPECTION_LIMITS } from './limits.js';

/**
 * A copy of a file without its metadata: author, company, who changed it last, where a picture was taken. What it shows
 * stays as it is. Refuses `file.*`, `scan.cannot-clean`.
 */
export async function cleanFile(bytes: Buffer): Promise<Result<Buffer>> {
  const picture = cleanPicture(bytes);
  if (picture !== null) return ok(picture);
  const content = detectContent(bytes);
  if (content === 'pdf') return cleanPdf(bytes);
  if (content === 'zip') return cleanOffice(bytes);
  return typeof content === 'string' ? refuse('scan.cannot-clean') : content;
}

function cleanPicture(bytes: Buffer): Buffer | null {
  const head = bytes.subarray(0, 4).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return cleanJpeg(bytes);
  return head === '\x89PNG' ? cleanPng(bytes) : null;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
/** Properties of nobody: the parts stay, since the package names them. */
const EMPTY: Readonly<Record<string, string>> = {
  'docProps/core.xml': `${DECLARATION}<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `${DECLARATION}<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"/>`,
  'docProps/custom.xml': `${DECLARATION}<Properties xmlns="${OFFICE}/officeDocument/2006/custom-properties"/>`,
};
/** Who changed or commented: the change stays, the name goes. */
const NAMES = /(\sw(?:15)?:(?:author|initials|userId)=)"[^"]*"/g;

async function cleanOffice(bytes: Buffer): Promise<Result<Buffer>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  // A signature would not hold any more.
  if ([...archive.value.names].some((name) => name.startsWith('_xmlsignatures/'))) return refuse('scan.cannot-clean');
  const parts = await archive.value.inflate(() => true, INSPECTION_LIMITS.inflatedBytes);
  if (!parts.ok) return parts;
  const cleaned = new Map<string, Buffer>();
  for (const [name, data] of parts.value) cleaned.set(name, cleanPart(name, data));
  return ok(storeZip(cleaned));
}

function cleanPart(name: string, data: Buffer): Buffer {
  const empty = EMPTY[name];
  if (empty !== undefined) return Buffer.from(empty);
  if (/^word\/[^/]+\.xml$/.test(name)) return Buffer.from(data.toString('utf8').replace(NAMES, '$1"作者"'));
  if (/^xl\/comments[^/]*\.xml$/.test(name)) {
    return Buffer.from(data.toString('utf8').replace(/<author>[^<]*<\/author>/g, '<author>作者</author>'));
  }
  return /^(word|xl)\/media\//.test(name) ? (cleanPicture(data) ?? data) : data;
}
