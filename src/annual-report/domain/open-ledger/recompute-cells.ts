import { allCellKeys, type CellKey, type ReportFormat } from '../../../law/report-format/index.js';
import type { CountedThing } from './counted-thing.js';
import { fromMillionths, toMillionths } from './exact-sum.js';

/** What one thing adds to which cells: an application to its inflow, its outflow, what was handled, and their totals. */
export function contributionsOf(thing: CountedThing): readonly (readonly [CellKey, number])[] {
  switch (thing.type) {
    case 'application': {
      const rows = [thing.inflow, thing.outflow, ...(thing.outflow === 'carriedOut' ? [] : ['handled'])];
      return rows.flatMap((row) => [[`t3.${row}.${thing.column}`, 1] as const, [`t3.${row}.total`, 1] as const]);
    }
    case 'dispute':
      return [
        [`t4.${thing.kind}.${thing.standing}`, 1],
        [`t4.${thing.kind}.total`, 1],
      ];
    case 'record':
      return thing.counts.map((column) => [`t2.${thing.kind}.${column}`, 1] as const);
    case 'decisions':
    case 'typed':
      return [[thing.cell, thing.value]];
    case 'member':
      return Object.entries(thing.cells);
  }
}

/** Adds things up into the cells of a form. Needs no memory but the cells, however many things there are. */
export interface CellSums {
  /** `false`, and nothing is added, where the form has no place for the thing. */
  add(thing: CountedThing, count?: number): boolean;
  /** The sum of a cell; 0 where nothing counts in it. */
  of(cell: CellKey): number;
}

export function sumCells(format: ReportFormat): CellSums {
  const sums = new Map<CellKey, bigint>(allCellKeys(format).map((key) => [key, 0n]));
  const outcomes = new Set<string>(format.t3.filter(({ role }) => role === 'outcome').map(({ key }) => key));
  const fits = (thing: CountedThing) =>
    thing.type !== 'application' || thing.outflow === 'carriedOut' || outcomes.has(thing.outflow);
  return {
    add(thing, count = 1) {
      const parts = contributionsOf(thing).map(([cell, value]) => [cell, toMillionths(value)] as const);
      if (!fits(thing) || parts.some(([cell, value]) => value === null || !sums.has(cell))) return false;
      for (const [cell, value] of parts) sums.set(cell, (sums.get(cell) ?? 0n) + (value ?? 0n) * BigInt(count));
      return true;
    },
    of: (cell) => fromMillionths(sums.get(cell) ?? 0n),
  };
}
