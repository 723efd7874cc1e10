import type { CellKey } from '../../../law/report-format/index.js';
import type { CheckedReport } from '../check/check-report.js';
import type { SectionId } from '../report-document.js';

/** One of two: the first report given, and the second. */
export interface Both<T> {
  readonly one: T;
  readonly other: T;
}

/** A report given to the comparison. */
export interface ComparedSide {
  /** Name of its file, as shown. */
  readonly file: string;
  readonly checked: CheckedReport;
}

/** A piece of a sentence; `changed` where the other side has other words in its place. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** A sentence on one side. */
export interface SideSentence {
  readonly pieces: readonly Piece[];
  readonly line: number;
  /** Begins a paragraph. */
  readonly begins: boolean;
  /** Stands whole in the other report, if in another place. */
  readonly elsewhere: boolean;
}

/** Two sentences side by side: the same, changed, or one that the other side lacks. */
export interface SentenceRow {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  readonly one: SideSentence | null;
  readonly other: SideSentence | null;
}

/** Text of a section on both sides; 0 is the preamble, whose words the form gives and which counts in no rate. */
export interface ComparedSection {
  readonly section: 0 | SectionId;
  readonly title: string;
  readonly rows: readonly SentenceRow[];
  /** Share of each side's characters that stand in the other report (docs/decisions/0120); `null` without text. */
  readonly rate: Both<number | null>;
}

/** A cell that is not 0 on both sides. */
export interface ComparedCell {
  readonly cell: CellKey;
  readonly name: string;
  /** `null`: blank or not read; `undefined`: the form of that report has no such cell. */
  readonly one: number | null | undefined;
  readonly other: number | null | undefined;
  /** The second less the first, where both are numbers. */
  readonly difference: number | null;
  /** Difference by the first, where that is not 0. */
  readonly change: number | null;
}

export interface ComparedTable {
  readonly table: 't2' | 't3' | 't4';
  readonly caption: string;
  readonly cells: readonly ComparedCell[];
  /** Cells that are 0 on both sides and not listed. */
  readonly zeros: number;
  /** Share of the cells with a number on both sides, not both 0, that are equal; `null` where there is none. */
  readonly rate: number | null;
}

/** Two annual reports beside each other: two years of one organ, or two organs. */
export interface ComparedReports {
  readonly sides: Both<ComparedSide>;
  readonly sections: readonly ComparedSection[];
  /** Of all sections together. */
  readonly textRate: Both<number | null>;
  readonly tables: readonly ComparedTable[];
  /** Of all tables together. */
  readonly tableRate: number | null;
}
