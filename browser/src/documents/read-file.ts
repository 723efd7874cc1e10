import type { ExtractedDocument } from '../../../src/kernel/document-model.js';
import { refuse, type Result } from '../../../src/kernel/result.js';
import { openArchiveInBrowser } from '../../../src/platform/documents/browser-archive.js';
import { extractWith, type Readers } from '../../../src/platform/documents/extract-with.js';
import { READ_LIMITS } from '../../../src/platform/documents/read-limits.js';
import { fetchPdfLibrary, readPdfHere } from './read-pdf-here.ts';

const READERS: Readers = {
  openArchive: openArchiveInBrowser,
  readDoc: async () => refuse('file.server-only'),
  readPdf: readPdfHere,
};

/** A chosen file, its size looked at before a byte is read. */
export async function bytesOf(file: File): Promise<Result<Buffer>> {
  if (file.size === 0) return refuse('file.empty');
  const limit = READ_LIMITS.fileBytes;
  if (file.size > limit) return refuse('file.too-large', { size: file.size, limit });
  return { ok: true, value: Buffer.from(await file.arrayBuffer()) };
}

/** Loads the library that a file's kind will ask for: the time for reading is counted from after it. */
export async function loadReader(bytes: Buffer): Promise<void> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) await fetchPdfLibrary();
  else if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    // Names of the entries stand in the directory at the end.
    const directory = bytes.subarray(-64 * 1024);
    if (directory.includes('word/')) await import('mammoth');
    else if (directory.includes('xl/')) await import('exceljs');
  }
}

/** Reads a file's bytes into a document as the server does, with the same code and within the same limits. */
export function readBytes(bytes: Buffer, name: string): Promise<Result<ExtractedDocument>> {
  return extractWith(READERS, bytes, name);
}
