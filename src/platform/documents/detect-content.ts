import { refuse, type Refusal } from '../../kernel/result.js';
import { isOleFile, oleContent } from './ole-directory.js';

/** What the first bytes say; a ZIP is told apart by its entries, text by decoding it. */
export type Content = 'zip' | 'doc' | 'pdf' | 'web-archive' | 'other';

/** Files that can be told by their first bytes and cannot be read; to be saved anew as something that can. */
const FOREIGN: readonly { readonly start: string; readonly type: string; readonly target: string | null }[] = [
  { start: '{\\rtf', type: 'RTF', target: '.docx' },
  { start: '\x89PNG', type: 'PNG', target: null },
  { start: '\xff\xd8\xff', type: 'JPEG', target: null },
  { start: 'GIF8', type: 'GIF', target: null },
  { start: 'II*\0', type: 'TIFF', target: null },
  { start: 'MM\0*', type: 'TIFF', target: null },
  { start: 'Rar!', type: 'RAR', target: null },
  { start: '7z\xbc\xaf', type: '7Z', target: null },
  { start: '\x1f\x8b', type: 'GZIP', target: null },
];

const XML_DOCUMENTS = [
  { mark: '<?mso-application progid="Word.Document"', type: 'Word XML', target: '.docx' },
  { mark: '<?mso-application progid="Excel.Sheet"', type: 'Excel XML', target: '.xlsx' },
] as const;

/** Tells a file by its content. Refuses what is known but not read: `file.encrypted`, `file.old-format`, `file.unsupported`. */
export function detectContent(bytes: Buffer): Content | Refusal {
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (/^PK(\x03\x04|\x05\x06)/.test(head)) return 'zip';
  if (head.includes('%PDF-')) return 'pdf';
  if (isOleFile(bytes)) return oleDocument(bytes);
  if (isWebArchive(head)) return 'web-archive';
  const foreign = FOREIGN.find(({ start }) => head.startsWith(start));
  if (foreign !== undefined) return notRead(foreign.type, foreign.target);
  const xml = XML_DOCUMENTS.find(({ mark }) => head.includes(mark));
  if (xml !== undefined) return notRead(xml.type, xml.target);
  return 'other';
}

/** A web archive (MHT) begins with the header fields of a message, in any order. */
function isWebArchive(head: string): boolean {
  return /^\s*(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,12}MIME-Version:/iu.test(head);
}

function oleDocument(bytes: Buffer): Content | Refusal {
  switch (oleContent(bytes)) {
    case 'word':
      return 'doc';
    case 'encrypted':
      return refuse('file.encrypted');
    case 'excel':
      return notRead('Excel 97-2003 .xls', '.xlsx');
    case 'powerpoint':
      return notRead('PowerPoint .ppt', null);
    case 'other':
      return notRead('OLE', null);
  }
}

/** A known kind of file that is not read, with the kind to save it as where an office program can. */
export function notRead(type: string, target: string | null): Refusal {
  return target === null ? refuse('file.unsupported', { type }) : refuse('file.old-format', { type, target });
}

/** Whether a text is a page by its tags; the file's name is only a hint, since many a `.doc` and `.xls` is HTML. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4096);
  return (
    /^\s*(<\?xml[^>]*>\s*)?(<!--((?!-->)[^])*-->\s*)*<(!doctype\s+html|html|head|body|meta|title|table|div)\b/i.test(
      head,
    ) || /<html[\s>]/i.test(head)
  );
}
