import { allCellKeys, REPORT_FORMATS, type CellKey } from '../../../law/report-format/index.js';
import { beginningHash, type HashTools, type LedgerFirstLine } from './ledger-lines.js';
import { isHash, readFirstLine, readObject, readThing } from './read-line.js';
import { sumCells, type CellSums } from './recompute-cells.js';

/** What is wrong with a line by itself. */
export type LineFault =
  /** Not a line of a ledger, or not in its canonical form. */
  | 'shape'
  /** Its number is not the one after the line before: a line is missing, doubled or moved. */
  | 'number'
  /** It does not follow from the line before. */
  | 'link'
  /** Its hash is not that of what it says. */
  | 'hash'
  /** It counts in a cell that the form does not have. */
  | 'place';

/** One difference found. Lines are numbered as in the file, from 1. */
export type LedgerDifference =
  | { readonly kind: 'line'; readonly line: number; readonly fault: LineFault }
  | { readonly kind: 'cell'; readonly cell: CellKey; readonly published: number | null; readonly recomputed: number }
  /** A cell in the first line that the form does not have, or one of the form that is not there. */
  | { readonly kind: 'form'; readonly cell: CellKey }
  | { readonly kind: 'count'; readonly said: number; readonly found: number }
  | { readonly kind: 'head'; readonly said: string; readonly found: string };

export interface LedgerVerdict {
  readonly report: LedgerFirstLine;
  /** Lines of things, the first line left out. */
  readonly lines: number;
  readonly cells: Readonly<Record<CellKey, number>>;
  /** Empty: the figures are those of the lines, and no line was touched. At most `MOST_DIFFERENCES`. */
  readonly differences: readonly LedgerDifference[];
  /** More than are listed. */
  readonly more: boolean;
}

export const MOST_DIFFERENCES = 200;

/** Takes a ledger line by line, so that it needs no more memory than the cells of the form. */
export interface LedgerVerifier {
  /** `false` where the first line is none: nothing can be verified then. */
  push(line: string): boolean;
  /** `null` where there was no first line. */
  finish(): LedgerVerdict | null;
}

/** Verifies `ledger.ndjson` by itself: every hash, number and link, the count, the head, and every cell recomputed. */
export function ledgerVerifier(tools: HashTools): LedgerVerifier {
  let begun: Verification | null = null;
  return {
    push(line) {
      if (begun) {
        begun.take(line);
        return true;
      }
      begun = Verification.begin(tools, line);
      return begun !== null;
    },
    finish: () => begun?.finish() ?? null,
  };
}

class Verification {
  readonly #differences: LedgerDifference[] = [];
  readonly #sums: CellSums;
  #more = false;
  #line = 1;
  #lines = 0;
  #last: string;

  readonly #tools: HashTools;
  readonly #report: LedgerFirstLine;

  private constructor(tools: HashTools, report: LedgerFirstLine) {
    this.#tools = tools;
    this.#report = report;
    this.#sums = sumCells(REPORT_FORMATS[report.format]);
    this.#last = beginningHash(tools, report);
  }

  static begin(tools: HashTools, line: string): Verification | null {
    const fields = readObject(line);
    const report = fields && readFirstLine(fields);
    if (!fields || !report) return null;
    const verification = new Verification(tools, report);
    const { hash, ...said } = fields;
    if (tools.canonical(fields) !== line || Object.keys(report).length !== Object.keys(fields).length) {
      verification.#fault('shape');
    } else if (tools.hash(tools.canonical(said)) !== hash) verification.#fault('hash');
    return verification;
  }

  take(line: string): void {
    this.#line += 1;
    this.#lines += 1;
    const fields = readObject(line);
    const thing = fields && readThing(fields);
    const hash = fields?.['hash'];
    // Besides what it says of the thing a line has `n`, `prev` and `hash`, and nothing else.
    const size = thing ? Object.keys(thing).length + 3 : 0;
    if (!isHash(hash) || Object.keys(fields ?? {}).length !== size || this.#tools.canonical(fields) !== line) {
      this.#fault('shape');
    } else {
      if (fields?.['n'] !== this.#lines) this.#fault('number');
      if (fields?.['prev'] !== this.#last) this.#fault('link');
      // In canonical JSON `n` and `prev` stand after `hash`: without it the line is what was hashed.
      if (this.#tools.hash(line.replace(`"hash":"${hash}",`, '')) !== hash) this.#fault('hash');
      if (thing && !this.#sums.add(thing)) this.#fault('place');
    }
    if (isHash(hash)) this.#last = hash;
  }

  finish(): LedgerVerdict {
    const report = this.#report;
    if (report.count !== this.#lines) this.#differ({ kind: 'count', said: report.count, found: this.#lines });
    if (report.head !== this.#last) this.#differ({ kind: 'head', said: report.head, found: this.#last });
    const keys = allCellKeys(REPORT_FORMATS[report.format]);
    for (const cell of keys.filter((key) => !Object.hasOwn(report.cells, key))) this.#differ({ kind: 'form', cell });
    for (const cell of Object.keys(report.cells).filter((key) => !keys.includes(key))) {
      this.#differ({ kind: 'form', cell });
    }
    for (const cell of keys) {
      const [published, recomputed] = [report.cells[cell] ?? null, this.#sums.of(cell)];
      // A cell left blank says that nothing is known of it: no line may count in it.
      if ((published ?? 0) !== recomputed) this.#differ({ kind: 'cell', cell, published, recomputed });
    }
    return {
      report,
      lines: this.#lines,
      cells: Object.fromEntries(keys.map((cell) => [cell, this.#sums.of(cell)])),
      differences: this.#differences,
      more: this.#more,
    };
  }

  #fault(fault: LineFault): void {
    this.#differ({ kind: 'line', line: this.#line, fault });
  }

  #differ(difference: LedgerDifference): void {
    if (this.#differences.length < MOST_DIFFERENCES) this.#differences.push(difference);
    else this.#more = true;
  }
}
