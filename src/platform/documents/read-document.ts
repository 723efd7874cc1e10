import { extname } from 'node:path';
import type { ExtractedDocument } from '../../kernel/document-model.js';
import type { Result } from '../../kernel/result.js';
import { detectContent } from './detect-content.js';
import { extractDocument } from './extract-document.js';
import { openRegularFile, readRegularFile, refusalForSize } from './read-regular-file.js';
import { sharedReaders } from './shared-readers.js';

/** Text up to this size is read here: it cannot take long or much, and a process takes longer to start. */
const SMALL_BYTES = 256 * 1024;
const TEXT = new Set(['.txt', '.md', '.html', '.htm']);

/**
 * Reads one file, of whatever kind, in a reader process (small texts at once).
 * @returns the document, or a refusal `file.*`
 */
export async function readDocument(path: string): Promise<Result<ExtractedDocument>> {
  const opened = await openRegularFile(path);
  if (!opened.ok) return opened;
  await opened.value.handle.close();
  if (!isSmallText(opened.value.size, path)) return sharedReaders().read({ path });
  const bytes = await readRegularFile(path);
  return bytes.ok ? readDocumentBytes(bytes.value, path) : bytes;
}

/**
 * Reads an uploaded file; nothing is written to disk.
 * @param filename only its extension is looked at, as a hint
 */
export async function readDocumentBytes(bytes: Uint8Array, filename: string): Promise<Result<ExtractedDocument>> {
  const refusal = refusalForSize(bytes.length);
  if (refusal !== null) return refusal;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isText = isSmallText(bytes.length, filename) && detectContent(buffer) === 'other';
  return isText ? extractDocument(buffer, filename) : sharedReaders().read({ bytes: buffer, filename });
}

function isSmallText(size: number, filename: string): boolean {
  return size <= SMALL_BYTES && TEXT.has(extname(filename).toLowerCase());
}
