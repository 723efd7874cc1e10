import type { ExtractedDocument } from '../../../kernel/document-model.js';
import type { CellKey, FormatId } from '../../../law/report-format/index.js';

/** One cell as read from a report. */
export interface ReadCell {
  /** The number read (amounts in 万元), or `null` where the cell is blank or cannot be read: never guessed. */
  readonly value: number | null;
  /** The cell's text as it stands in the file, trimmed. */
  readonly raw: string;
  /** 1-based line of the file or of the extracted text; where a cell has no text of its own, that of its row. */
  readonly line: number;
  /** A note that stood in the cell beside the number: `22（其中修订16件）` has `（其中修订16件）`. */
  readonly note?: string;
}

export interface TextLine {
  readonly text: string;
  readonly line: number;
}

/** One of the six sections (《条例》 Art. 50 and the official format), tables left out of `text`. */
export interface ReadSection {
  /** 1 to 6: which of the six it is, by its title, whatever number it carries. */
  readonly id: 1 | 2 | 3 | 4 | 5 | 6;
  /** The heading as it stands, as `3、 收到和处理政府信息公开申请情况`. */
  readonly heading: string;
  /** Its number as printed, as `三、` or `3、`; empty where there is none. */
  readonly number: string;
  readonly line: number;
  readonly text: readonly TextLine[];
}

/** What the structure of a table differs in from the form; the cells stand all the same where they could be read. */
export interface TableNote {
  readonly table: 't2' | 't3' | 't4';
  /** `merged`: rows of the form printed as one · `omitted`: a row of the form is not there. */
  readonly kind: 'merged' | 'omitted';
  /** Row keys of the form concerned. */
  readonly rows: readonly string[];
  readonly line?: number;
}

/** An annual report as read: what the rules work on. */
export interface ParsedReport {
  /** The organ's name, from the title or the text; `null` where it cannot be told. */
  readonly organ: string | null;
  /** The report year, from title, statistics period, text; `null` where it cannot be told. */
  readonly year: number | null;
  readonly title: TextLine | null;
  /** Format of the tables, by their own rows and columns; `null` where no table was found. */
  readonly format: FormatId | null;
  /** Text before section 一, the title left out. */
  readonly preamble: readonly TextLine[];
  readonly sections: readonly ReadSection[];
  /** Every cell of `format` whose row and column are on the form at hand, blank ones included (value `null`). */
  readonly cells: Readonly<Record<CellKey, ReadCell>>;
  /** Tables that were found, each with the line where it begins. */
  readonly tables: Readonly<Partial<Record<'t2' | 't3' | 't4', { readonly line: number }>>>;
  readonly tableNotes: readonly TableNote[];
  /** Lines that belong to a table (labels and figures), so that text rules leave them alone. */
  readonly tableLines: ReadonlySet<number>;
  readonly document: ExtractedDocument;
}
