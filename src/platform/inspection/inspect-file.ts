import type { FileContents, InspectedType } from '../../kernel/file-pieces.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { openArchive } from '../documents/archive.js';
import { detectContent } from '../documents/detect-content.js';
import { extractDocument } from '../documents/extract-document.js';
import { inspectDocx } from './inspect-docx.js';
import { inspectOfficeProperties } from './inspect-office-properties.js';
import { inspectPdf, type InnerFile } from './inspect-pdf.js';
import { inspectPicture } from './inspect-picture.js';
import { inspectXlsx } from './inspect-xlsx.js';
import { INSPECTION_LIMITS } from './limits.js';
import { PieceList, TooMuch } from './piece-list.js';
import { isPictureFile } from './picture-kind.js';

/**
 * Looks into a file, the files inside it included: everything it says, shown or not. What it is, its content tells. Refuses
 * `file.*`. Only for the processes that inspect: the libraries take what strangers send.
 */
export async function inspectFile(bytes: Buffer, filename: string): Promise<Result<FileContents>> {
  const list = new PieceList();
  try {
    const type = await look(bytes, filename, list);
    return type.ok ? ok({ type: type.value, pieces: list.pieces, gaps: list.gaps }) : type;
  } catch (error) {
    if (error instanceof TooMuch) return refuse('file.too-complex', { what: '文字过多' });
    throw error;
  }
}

async function look(bytes: Buffer, filename: string, list: PieceList, depth = 0): Promise<Result<InspectedType>> {
  if (bytes.length === 0) return refuse('file.empty');
  if (isPictureFile(bytes)) {
    inspectPicture(bytes, list);
    return ok('picture');
  }
  const content = detectContent(bytes);
  if (content === 'zip') return lookIntoOffice(bytes, filename, list, depth);
  if (content === 'pdf') {
    const inner = await inspectPdf(bytes, list);
    if (!inner.ok) return inner;
    await lookInside(inner.value, list, depth);
    return ok('pdf');
  }
  const read = await extractDocument(bytes, filename);
  if (!read.ok) return read;
  list.add({ part: 'text', text: read.value.lines.join('\n') });
  return ok('text');
}

async function lookIntoOffice(
  bytes: Buffer,
  filename: string,
  list: PieceList,
  depth: number,
): Promise<Result<InspectedType>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const names = [...archive.value.names];
  const type = names.some((name) => name.startsWith('word/')) ? 'docx' : 'xlsx';
  if (type === 'xlsx' && !archive.value.names.has('xl/workbook.xml')) {
    const read = await extractDocument(bytes, filename);
    return read.ok ? ok('text') : read;
  }
  const parts = await archive.value.inflate(
    (name) => /\.(xml|rels)$/.test(name) || INNER.test(name),
    INSPECTION_LIMITS.inflatedBytes,
  );
  if (!parts.ok) return parts;
  if (type === 'docx') inspectDocx(parts.value, list);
  else inspectXlsx(parts.value, list);
  inspectOfficeProperties(parts.value, list);
  const inner = [...parts.value].filter(([name]) => INNER.test(name));
  await lookInside(
    inner.map(([name, data]) => ({ name, bytes: data })),
    list,
    depth,
  );
  return ok(type);
}

/** Pictures and files inside an office file. */
const INNER = /^(word|xl)\/(media|embeddings)\/[^/]+$|^docProps\/thumbnail\./;

async function lookInside(inner: readonly InnerFile[], list: PieceList, depth: number): Promise<void> {
  for (const { name, bytes } of inner.slice(0, INSPECTION_LIMITS.inside)) {
    if (depth >= INSPECTION_LIMITS.depth) {
      list.gaps.push({ why: 'unread', name });
      continue;
    }
    const from = list.pieces.length;
    const gapsFrom = list.gaps.length;
    const looked = await look(bytes, name, list, depth + 1);
    list.pieces.push(...list.pieces.splice(from).map((piece) => ({ ...piece, inside: inside(name, piece.inside) })));
    list.gaps.push(...list.gaps.splice(gapsFrom).map((gap) => ({ ...gap, name: inside(name, gap.name) })));
    // Drawings of an office program (EMF, WMF) hold no words that are read; they are not told one by one.
    if (!looked.ok && !/\.(emf|wmf|svg|gif|bmp|tiff?)$/i.test(name)) list.gaps.push({ why: 'unread', name });
  }
  if (inner.length > INSPECTION_LIMITS.inside) {
    list.gaps.push({ why: 'unread', name: inner[INSPECTION_LIMITS.inside]?.name ?? '' });
  }
}

function inside(outer: string, inner: string | undefined): string {
  return inner === undefined ? outer : `${outer} › ${inner}`;
}
