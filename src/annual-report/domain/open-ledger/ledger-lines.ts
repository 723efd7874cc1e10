import type { CellKey, FormatId } from '../../../law/report-format/index.js';
import type { CountedGroup, CountedThing } from './counted-thing.js';

/** Name and version of the form of the lines, in the first of them. */
export const OPEN_LEDGER = 'open-ledger/1';

/** What the lines are hashed with: handed in, so that the same code runs in a browser. */
export interface HashTools {
  /** The canonical JSON of a value (RFC 8785). */
  readonly canonical: (value: unknown) => string;
  /** `sha256:` and the hex digest of a text in UTF-8. */
  readonly hash: (text: string) => string;
}

/** Which report a ledger belongs to. */
export interface LedgerReport {
  readonly organ: { readonly code: string; readonly name: string };
  readonly year: number;
  readonly format: FormatId;
  readonly version: number;
}

/** What the first line says besides: when it was published, every cell as published, the hash of the whole content. */
export interface LedgerContent extends LedgerReport {
  readonly publishedOn: string;
  readonly cells: Readonly<Record<CellKey, number | null>>;
  readonly content: string;
}

/** The first line of a ledger: the report, the number of lines after it, the hash of the last of them, its own hash. */
export interface LedgerFirstLine extends LedgerContent {
  readonly type: 'report';
  readonly schema: typeof OPEN_LEDGER;
  readonly count: number;
  readonly head: string;
  readonly hash: string;
}

/** A line: the thing, its number, the hash of the line before, its own hash. */
export type LedgerLine = CountedThing & { readonly n: number; readonly prev: string; readonly hash: string };

/** What the first thing has for the hash before it: of the report it belongs to, so that lines of another do not fit. */
export function beginningHash({ canonical, hash }: HashTools, report: LedgerReport): string {
  const { organ, year, format, version } = report;
  return hash(canonical({ schema: OPEN_LEDGER, organ, year, format, version }));
}

/** The lines of the things, one by one, each hashed into the next. */
export function* chainThings(
  tools: HashTools,
  report: LedgerReport,
  groups: readonly CountedGroup[],
): Generator<LedgerLine> {
  let prev = beginningHash(tools, report);
  let n = 0;
  for (const { thing, count } of groups) {
    for (let times = 0; times < count; times += 1) {
      n += 1;
      const placed = { ...thing, n, prev };
      const hash = tools.hash(tools.canonical(placed));
      yield { ...placed, hash };
      prev = hash;
    }
  }
}

/** The first line of the ledger of these things. */
export function firstLine(tools: HashTools, content: LedgerContent, groups: readonly CountedGroup[]): LedgerFirstLine {
  let head = beginningHash(tools, content);
  let count = 0;
  for (const line of chainThings(tools, content, groups)) {
    head = line.hash;
    count += 1;
  }
  const { organ, year, format, version, publishedOn, cells, content: contentHash } = content;
  const line = {
    type: 'report',
    schema: OPEN_LEDGER,
    organ,
    year,
    format,
    version,
    publishedOn,
    cells,
    content: contentHash,
    count,
    head,
  } as const;
  return { ...line, hash: tools.hash(tools.canonical(line)) };
}

/** The file `ledger.ndjson`, line by line with its line feed: each line is its own canonical JSON. */
export function* ledgerText(
  tools: HashTools,
  content: LedgerContent,
  groups: readonly CountedGroup[],
): Generator<string> {
  yield `${tools.canonical(firstLine(tools, content, groups))}\n`;
  for (const line of chainThings(tools, content, groups)) yield `${tools.canonical(line)}\n`;
}
