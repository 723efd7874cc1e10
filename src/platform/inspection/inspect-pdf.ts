import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok, type Result } from '../../kernel/result.js';
import { readPdf } from '../documents/read-pdf.js';
import { scanXml } from '../documents/xml-scan.js';
import { withPdf } from '../redaction/open-pdf.js';
import { wordsOfPage } from './covered-text.js';
import { INSPECTION_LIMITS } from './limits.js';
import type { PieceList } from './piece-list.js';

/** A file inside the PDF, to be looked into by itself. */
export interface InnerFile {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Note {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
  readonly alternativeText?: string;
  readonly url?: string;
}

/**
 * What a PDF says: its pages, what is covered on them, notes, form fields, outline, properties (Info and XMP). Gives the
 * files inside it. Refuses `file.encrypted`, `file.damaged`, `file.too-complex`.
 */
export async function inspectPdf(bytes: Buffer, list: PieceList): Promise<Result<readonly InnerFile[]>> {
  const looked = await withPdf(bytes, (pdf) => lookInto(pdf, list));
  if (looked.ok || looked.code !== 'file.too-complex') return looked;
  // Too many pages to be drawn: its words alone.
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  list.gaps.push({ why: 'notDrawn' });
  for (const block of read.value.blocks) {
    if (block.kind !== 'page') continue;
    const lines = [...new Set(block.pieces.map(({ line }) => line))].map((line) => read.value.lines[line - 1] ?? '');
    list.add({ part: 'text', text: lines.join('\n'), page: block.page });
  }
  return ok([]);
}

async function lookInto(pdf: PDFDocumentProxy, list: PieceList): Promise<Result<readonly InnerFile[]>> {
  let drawn = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const draws = drawn < INSPECTION_LIMITS.drawnPages;
    const { text, covered } = draws ? await wordsOfPage(page) : { text: await plainWords(page), covered: '' };
    drawn++;
    if (text.trim() === '') list.gaps.push({ why: 'noText', page: number });
    list.add({ part: 'text', text, page: number });
    list.add({ part: 'covered', text: covered, page: number });
    for (const note of (await page.getAnnotations()) as Note[]) addNote(note, number, list);
    page.cleanup();
  }
  if (drawn > INSPECTION_LIMITS.drawnPages) {
    list.gaps.push({ why: 'notDrawn', page: INSPECTION_LIMITS.drawnPages + 1 });
  }
  await addProperties(pdf, list);
  return ok(await innerFiles(pdf));
}

async function plainWords(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

function addNote(note: Note, page: number, list: PieceList): void {
  const author = note.titleObj?.str ?? '';
  if (note.subtype === 'Widget') {
    const value = Array.isArray(note.fieldValue) ? note.fieldValue.join('\n') : note.fieldValue;
    if (typeof value === 'string') list.add({ part: 'field', text: value, page });
    return;
  }
  list.add({ part: 'comment', text: note.contentsObj?.str ?? '', page });
  list.add({ part: 'property', text: author, page, property: { sort: 'author', name: 'annotationAuthor' } });
  if (note.url?.startsWith('mailto:') || note.url?.startsWith('tel:')) {
    list.add({ part: 'link', text: note.url.replace(/^\w+:/, ''), page });
  }
}

const INFO = { Author: 'author', Title: 'words', Subject: 'words', Keywords: 'words' } as const;

async function addProperties(pdf: PDFDocumentProxy, list: PieceList): Promise<void> {
  const { info, metadata } = await pdf.getMetadata();
  const values = info as Readonly<Record<string, unknown>>;
  for (const [name, sort] of Object.entries(INFO)) {
    const text = values[name];
    if (typeof text === 'string') list.add({ part: 'property', text, property: { sort, name } });
  }
  const custom = (values['Custom'] ?? {}) as Readonly<Record<string, unknown>>;
  for (const [name, text] of Object.entries(custom)) {
    const sort = /company/i.test(name) ? 'company' : 'words';
    if (typeof text === 'string') list.add({ part: 'property', text, property: { sort, name } });
  }
  if (metadata !== null) addXmp(metadata.getRaw() as unknown, list);
  const outline = ((await pdf.getOutline()) ?? []) as { readonly title: string }[];
  list.add({ part: 'text', text: outline.map(({ title }) => title).join('\n') });
}

/** XMP says most of it again, and often more than the properties that a program shows. */
function addXmp(raw: unknown, list: PieceList): void {
  if (typeof raw !== 'string') return;
  const open: string[] = [];
  scanXml(raw, {
    open: (name) => void open.push(name),
    close: () => void open.pop(),
    text(text) {
      const name = open.findLast((each) => !each.startsWith('rdf:')) ?? '';
      if (name === 'dc:creator' || name === 'pdfaid:author' || name === 'photoshop:AuthorsPosition') {
        list.add({ part: 'property', text, property: { sort: 'author', name } });
      } else if (name === 'dc:title' || name === 'dc:description' || name === 'dc:subject' || name === 'pdf:Keywords') {
        list.add({ part: 'property', text, property: { sort: 'words', name } });
      }
    },
  });
}

async function innerFiles(pdf: PDFDocumentProxy): Promise<InnerFile[]> {
  const attached = (await pdf.getAttachments()) as Readonly<
    Record<string, { readonly filename: string; readonly content: Uint8Array }>
  > | null;
  return Object.values(attached ?? {}).map(({ filename, content }) => ({
    name: filename,
    bytes: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  }));
}
