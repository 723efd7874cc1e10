/**
 * A document as a reader extracts it, before any meaning is given to it: text lines, and where the file keeps them,
 * tables with their merged cells (Word, HTML, spreadsheets) or positioned pieces of text (PDF).
 * Readers (platform) make it; the report parser (annual-report/domain) reads it.
 */
export interface ExtractedDocument {
  readonly kind: 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'xlsx' | 'pdf';
  /** The lines of the file (txt, md: exactly the file's) or of the extracted text; line 1 is `lines[0]`. */
  readonly lines: readonly string[];
  /** The same content in document order. A block's `line` points into `lines`. */
  readonly blocks: readonly DocumentBlock[];
  /** What the file's own properties say, where it has them. */
  readonly title?: string;
}

export type DocumentBlock = TextBlock | TableBlock | PageBlock;

/** One line of running text. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  /** 1-based line in `ExtractedDocument.lines`. */
  readonly line: number;
}

/** A table whose structure the file itself gives. Cells stand on a grid; a merged cell is listed once, at its top left. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Text of the cell; inner paragraphs joined by `\n`. */
  readonly text: string;
  /** 1-based line in `ExtractedDocument.lines` where the cell's text stands. */
  readonly line: number;
}

/** One page of a PDF: pieces of text with their place, origin at the top left, in points. */
export interface PageBlock {
  readonly kind: 'page';
  /** 1-based. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
}

export interface TextPiece {
  readonly text: string;
  readonly x: number;
  /** Distance of the baseline from the top of the page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 1-based line in `ExtractedDocument.lines` that this piece was put in. */
  readonly line: number;
}
