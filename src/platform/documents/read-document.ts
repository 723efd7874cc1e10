import type { ExtractedDocument } from '../../kernel/document-model.js';
import type { Result } from '../../kernel/result.js';
import { extractDocument } from './extract-document.js';
import { readRegularFile, refusalForSize } from './read-regular-file.js';

/** Reads one file. */
export async function readDocument(path: string): Promise<Result<ExtractedDocument>> {
  const bytes = await readRegularFile(path);
  return bytes.ok ? extractDocument(bytes.value, path) : bytes;
}

/** Reads an uploaded file; nothing is written to disk. `filename` only hints at the kind. */
export async function readDocumentBytes(bytes: Buffer, filename: string): Promise<Result<ExtractedDocument>> {
  return refusalForSize(bytes.length) ?? extractDocument(bytes, filename);
}
