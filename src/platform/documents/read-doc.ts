import type { OleFile } from 'word-extractor/lib/word-ole-extractor.js';
import type { ExtractedDocument } from '../../kernel/document-model.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { cleanText, docContent } from './doc-content.js';
import { paragraphAt, readParagraphs, type DocParagraph } from './doc-paragraphs.js';
import { DocumentWriter } from './document-writer.js';
import { hasStream } from './ole-directory.js';

interface RawDocument {
  readonly text: string;
  /** Length of the running text; behind it stand notes, headers and text boxes. */
  readonly body: { readonly from: number; readonly to: number };
  readonly boxes: { readonly from: number; readonly to: number };
  readonly paragraphAt: (position: number) => DocParagraph | null;
}

/**
 * A Word 97–2003 document (also what WPS writes as .doc and .wps): paragraphs, tables with merged cells, then the text
 * boxes. Automatic numbers of paragraphs are not part of it: they are left out, never guessed.
 */
export async function readDoc(bytes: Buffer): Promise<Result<ExtractedDocument>> {
  const raw = await extractRaw(bytes);
  if (raw === null) return refuse('file.damaged', { reason: 'Word 文档结构有误' });
  const writer = new DocumentWriter();
  for (const item of docContent(raw.text.slice(raw.body.from, raw.body.to), raw.paragraphAt)) {
    if (typeof item === 'string') writer.paragraph(item);
    else writer.table(item);
  }
  writer.paragraph(cleanText(raw.text.slice(raw.boxes.from, raw.boxes.to)));
  return writer.lines.length === 0 ? refuse('file.empty') : ok(writer.finish('doc'));
}

async function extractRaw(bytes: Buffer): Promise<RawDocument | null> {
  const { default: WordOleExtractor } = await import('word-extractor/lib/word-ole-extractor.js');
  const { default: BufferReader } = await import('word-extractor/lib/buffer-reader.js');
  /** Takes the text before the library turns the marks of cells and rows into white space. */
  class RawExtractor extends WordOleExtractor {
    paragraphs: DocParagraph[] = [];
    data: Buffer | null = null;
    override async extractWordDocument(ole: OleFile, document: Buffer): Promise<unknown> {
      if (hasStream(bytes, 'Data')) this.data = await this.streamBuffer(await this.documentStream(ole, 'Data'));
      return super.extractWordDocument(ole, document);
    }
    override writeParagraphProperties(document: Buffer, table: Buffer): void {
      super.writeParagraphProperties(document, table);
      this.paragraphs = readParagraphs(document, table, this.data);
    }
    override buildDocument(): RawDocument {
      const pieces = this._pieces;
      const length = (name: string) => this._boundaries[name] ?? 0;
      const body = length('ccpText');
      const boxes = body + ['ccpFtn', 'ccpHdd', 'ccpAtn', 'ccpEdn'].reduce((sum, name) => sum + length(name), 0);
      return {
        text: pieces.map((piece) => piece.text).join(''),
        body: { from: 0, to: body },
        boxes: { from: boxes, to: boxes + length('ccpTxbx') },
        paragraphAt: (position) => {
          const piece = pieces.findLast((candidate) => candidate.startCp <= position);
          if (piece === undefined) return null;
          return paragraphAt(this.paragraphs, piece.startFilePos + (position - piece.startCp) * piece.bpc);
        },
      };
    }
  }
  try {
    return (await new RawExtractor().extract(new BufferReader(bytes))) as RawDocument;
  } catch {
    // The library, and the reading of offsets a damaged file gives, throw on whatever lies outside the file.
    return null;
  }
}
