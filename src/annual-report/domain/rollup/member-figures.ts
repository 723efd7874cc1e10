import type { LocalDate } from '../../../kernel/local-date.js';
import type { CellKey, ReportFormat } from '../../../law/report-format/index.js';
import { allCellKeys } from '../../../law/report-format/index.js';
import { fromMillionths, toMillionths } from '../open-ledger/exact-sum.js';

/** Figures by cell; `null` where nothing was filled in. A cell that is absent is 0. */
export type Figures = Readonly<Record<CellKey, number | null>>;

/** A report that does not move: signed, or published and being written anew. */
export interface FrozenMember {
  readonly signingNo: number;
  /** The version published of it; `null` before publication. */
  readonly version: number | null;
  /** Hash of the content as it was signed. */
  readonly content: string;
  readonly cells: Figures;
  /** What it was summed from itself, where it is a government's; `null` where it was not put together here. */
  readonly members: readonly SummedMember[] | null;
}

/** A member as a government's report was signed with it: whose report, which signing of it, its figures. Public. */
export interface SummedMember {
  readonly code: string;
  readonly name: string;
  readonly level: 'government' | 'department';
  /** `null` where it was not signed yet: its figures were those of its records on the day. */
  readonly signingNo: number | null;
  readonly version: number | null;
  readonly content: string | null;
  /** The file that the figures are of, where it was sent as one. */
  readonly file?: { readonly fileName: string; readonly receivedOn: LocalDate };
  /** Every cell that is not 0. */
  readonly cells: Figures;
  /** Of a government: the codes of all whose figures are in its own. */
  readonly inside?: readonly string[];
}

/** Adds figures up exactly (amounts have six decimals); a cell that nobody filled in stays blank. */
export function sumFigures(format: ReportFormat, parts: readonly Figures[]): Record<CellKey, number | null> {
  const whole = new Map<CellKey, number>();
  const amounts = new Map<CellKey, bigint>();
  const blanks = new Map<CellKey, number>();
  for (const figures of parts) {
    for (const cell in figures) {
      const value = figures[cell];
      if (value === null) blanks.set(cell, (blanks.get(cell) ?? 0) + 1);
      else if (value === undefined) continue;
      else if (Number.isInteger(value)) whole.set(cell, (whole.get(cell) ?? 0) + value);
      else amounts.set(cell, (amounts.get(cell) ?? 0n) + exact(cell, value));
    }
  }
  return Object.fromEntries(
    allCellKeys(format).map((cell) => {
      if (parts.length > 0 && blanks.get(cell) === parts.length) return [cell, null];
      const sum = whole.get(cell) ?? 0;
      const amount = amounts.get(cell);
      return [cell, amount === undefined ? sum : fromMillionths(exact(cell, sum) + amount)];
    }),
  );
}

function exact(cell: CellKey, value: number): bigint {
  const millionths = toMillionths(value);
  if (millionths === null) throw new Error(`${cell} of a member holds ${value}`);
  return millionths;
}

/** The cells that are not 0, blanks among them. */
export function withoutZeros(figures: Figures): Record<CellKey, number | null> {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0));
}
