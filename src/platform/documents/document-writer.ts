import type { DocumentBlock, ExtractedDocument, GridCell } from '../../kernel/document-model.js';
import type { Grid } from './table-grid.js';
import { READ_LIMITS } from './read-limits.js';

/** Thrown inside a reader where a document grows past a limit; the reader's door turns it into a refusal. */
export class TooComplex extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}

/** Puts paragraphs and tables down as lines and blocks, in document order; each paragraph and each cell begins a line. */
export class DocumentWriter {
  readonly lines: string[] = [];
  readonly blocks: DocumentBlock[] = [];
  #cells = 0;

  /** A paragraph: one line each for what `\n` divides; blank ones are left out. */
  paragraph(text: string): void {
    for (const line of text.split('\n')) {
      const trimmed = line.trim();
      if (trimmed !== '') this.blocks.push({ kind: 'text', text: trimmed, line: this.#push(trimmed) });
    }
  }

  /** A table: cells by rows, each on a line of its own (an empty cell on an empty line), inner paragraphs on the next. */
  table(grid: Grid): void {
    this.#cells += grid.cells.length;
    if (this.#cells > READ_LIMITS.cells) throw new TooComplex(`表格单元格超过 ${READ_LIMITS.cells} 个`);
    const cells = grid.cells.map((cell): GridCell => {
      const inner = cell.text
        .split('\n')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      const line = this.#push(inner[0] ?? '');
      for (const part of inner.slice(1)) this.#push(part);
      return { ...cell, text: inner.join('\n'), line };
    });
    this.blocks.push({ kind: 'table', rowCount: grid.rowCount, columnCount: grid.columnCount, cells });
  }

  /** The document; a blank title is left out. */
  finish(kind: ExtractedDocument['kind'], title?: string): ExtractedDocument {
    const named = title?.trim();
    return { kind, lines: this.lines, blocks: this.blocks, ...(named ? { title: named } : {}) };
  }

  #push(line: string): number {
    if (this.lines.length >= READ_LIMITS.lines) throw new TooComplex(`文字超过 ${READ_LIMITS.lines} 行`);
    return this.lines.push(line);
  }
}
