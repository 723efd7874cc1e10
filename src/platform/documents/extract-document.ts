import type { ExtractedDocument } from '../../kernel/document-model.js';
import type { Result } from '../../kernel/result.js';
import { openArchive } from './archive.js';
import { extractWith } from './extract-with.js';

/**
 * Reads a file's bytes into a document. What it is, its content tells; its name is only a hint.
 * @param filename only its extension is looked at
 * @returns the document, or a refusal `file.*`; throws only for a defect of the reader itself
 */
export function extractDocument(bytes: Buffer, filename: string): Promise<Result<ExtractedDocument>> {
  return extractWith(
    {
      openArchive,
      readDoc: async (doc) => (await import('./read-doc.js')).readDoc(doc),
      readPdf: async (pdf) => (await import('./read-pdf.js')).readPdf(pdf),
    },
    bytes,
    filename,
  );
}
