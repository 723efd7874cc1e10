import type { CellValues } from '../../../../../law/report-arithmetic/index.js';
import type { CellKey } from '../../../../../law/report-format/index.js';

/**
 * How a count in the text is held against the table.
 * `equal`: the sentence gives the whole year's number · `none`: it says that there were none · `at-most`: it may tell of a
 * part (one channel, one office), which can be no more than the whole · `if-zero`: it may count differently, but where
 * the table has 0 there can be none at all.
 */
export type ClaimKind = 'equal' | 'none' | 'at-most' | 'if-zero';

/** A count that a text states, and the cells it is a count of. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly value: number;
  /** Sums of cells that the words can mean; it is enough that one of them agrees. The first is the plain meaning. */
  readonly meanings: readonly (readonly CellKey[])[];
  /** Place in the passage. */
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  /** For amounts: how far text and table may be apart by rounding. */
  readonly tolerance?: number;
}

export interface Contradiction {
  readonly claim: Claim;
  readonly cells: readonly CellKey[];
  readonly table: number;
}

function sumOf(cells: readonly CellKey[], values: CellValues): number | null {
  let total = 0;
  for (const cell of cells) {
    const value = values[cell];
    if (value === undefined || value === null) return null;
    total += value;
  }
  return total;
}

function agrees({ kind, value, tolerance = 1e-9 }: Claim, table: number): boolean {
  switch (kind) {
    case 'equal':
    case 'none':
      return Math.abs(value - table) <= tolerance;
    case 'at-most':
      return value <= table + tolerance;
    case 'if-zero':
      return table !== 0 || value === 0;
  }
}

/** What a claim contradicts, or `null` where it agrees with one of its meanings, or the table cannot be read there. */
export function contradictionOf(claim: Claim, values: CellValues): Contradiction | null {
  const [plain] = claim.meanings;
  const sums = claim.meanings.map((cells) => sumOf(cells, values));
  const first = sums[0];
  if (!plain || first === undefined || first === null || sums.some((sum) => sum === null)) return null;
  if (sums.some((sum) => sum !== null && agrees(claim, sum))) return null;
  return { claim, cells: plain, table: first };
}
