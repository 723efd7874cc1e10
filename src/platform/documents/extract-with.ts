import type { ExtractedDocument } from '../../kernel/document-model.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Archive } from './archive.js';
import { decodeText } from './decode-text.js';
import { detectContent, looksLikeHtml, notRead } from './detect-content.js';
import { TooComplex } from './document-writer.js';
import { readHtml } from './read-html.js';
import { readPlainText } from './read-plain-text.js';
import { htmlTablesIn, isTagged, readTextWithTables } from './tables-in-text.js';
import { pageInWebArchive } from './web-archive.js';

/** What differs between the server and a browser: how an archive is inflated, and who reads the two binary formats. */
export interface Readers {
  readonly openArchive: (bytes: Buffer) => Promise<Result<Archive>>;
  readonly readDoc: (bytes: Buffer) => Promise<Result<ExtractedDocument>>;
  readonly readPdf: (bytes: Buffer) => Promise<Result<ExtractedDocument>>;
}

/**
 * Reads a file's bytes into a document with the readers at hand. What it is, its content tells; its name is only a hint.
 * @param filename only its extension is looked at
 * @returns the document, or a refusal `file.*`; throws only for a defect of a reader itself
 */
export async function extractWith(
  readers: Readers,
  bytes: Buffer,
  filename: string,
): Promise<Result<ExtractedDocument>> {
  if (bytes.length === 0) return refuse('file.empty');
  const content = detectContent(bytes);
  if (typeof content !== 'string') return content;
  try {
    switch (content) {
      case 'zip':
        return await readArchive(readers, bytes);
      case 'doc':
        return await readers.readDoc(bytes);
      case 'pdf':
        return await readers.readPdf(bytes);
      case 'web-archive':
        return readWebArchive(bytes);
      case 'other':
        return readText(bytes, extensionOf(filename));
    }
  } catch (error) {
    if (error instanceof TooComplex) return refuse('file.too-complex', { what: error.what });
    throw error;
  }
}

/** Where the last part of a name has one: `.docx`, in small letters. */
function extensionOf(filename: string): string {
  return /[^/\\](\.[^./\\]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
}

function readText(bytes: Buffer, extension: string): Result<ExtractedDocument> {
  const text = decodeText(bytes);
  if (text === null) {
    return ['.docx', '.doc', '.xlsx', '.pdf'].includes(extension)
      ? refuse('file.damaged', { reason: `内容不是 ${extension} 格式` })
      : refuse('file.not-text');
  }
  if (text.trim() === '') return refuse('file.empty');
  if (looksLikeHtml(text) || ((extension === '.html' || extension === '.htm') && text.includes('<'))) {
    return ok(readHtml(text));
  }
  const tables = htmlTablesIn(text);
  if (isTagged(text, tables)) return ok(readHtml(text));
  const kind = extension === '.md' ? 'md' : 'txt';
  return ok(tables.length > 0 ? readTextWithTables(text, kind, tables) : readPlainText(text, kind));
}

function readWebArchive(bytes: Buffer): Result<ExtractedDocument> {
  const page = pageInWebArchive(bytes);
  if (page === null) return notRead('MHT', '.docx');
  return page.trim() === '' ? refuse('file.empty') : ok(readHtml(page));
}

async function readArchive({ openArchive }: Readers, bytes: Buffer): Promise<Result<ExtractedDocument>> {
  const opened = await openArchive(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const has = (start: string) => [...archive.names].some((name) => name.startsWith(start));
  if (has('word/')) return (await import('./read-docx.js')).readDocx(archive);
  if (has('xl/workbook.bin')) return notRead('Excel .xlsb', '.xlsx');
  if (has('xl/')) return (await import('./read-xlsx.js')).readXlsx(archive);
  return notRead(...foreignArchive(archive));
}

function foreignArchive({ names }: Archive): [type: string, target: string | null] {
  if (names.has('OFD.xml')) return ['OFD', '.pdf'];
  if ([...names].some((name) => name.startsWith('ppt/'))) return ['PowerPoint .pptx', null];
  if (names.has('content.xml') && names.has('mimetype')) return ['OpenDocument', '.docx'];
  return ['ZIP', null];
}
