import type { CellKey, ReportFormat } from '../report-format/index.js';
import { sameValue, type CellValues } from './cell-values.js';
import { equationsOf, type Equation } from './equations.js';

export interface BrokenEquation {
  readonly equation: Equation;
  /** What the parts add up to. */
  readonly expected: number;
  /** What the form states. */
  readonly actual: number;
}

/** The equations of `format` that `cells` break, one entry each; those that cannot be evaluated are left out. */
export function brokenEquations(format: ReportFormat, cells: CellValues): BrokenEquation[] {
  return equationsOf(format).flatMap((equation) => {
    const sides = evaluate(equation, cells);
    if (sides === null || sameValue(sides.expected, sides.actual)) return [];
    return [{ equation, ...sides }];
  });
}

/** Both sides of an equation, or `null` where a cell it needs is blank, unreadable or not there. */
export function evaluate(equation: Equation, cells: CellValues): { expected: number; actual: number } | null {
  const parts = equation.partsNeeded === 'all' ? equation.parts : equation.parts.filter((cell) => cell in cells);
  if (parts.length === 0) return null;
  const expected = sum(parts, cells);
  const actual = sum(equation.stated, cells);
  return expected === null || actual === null ? null : { expected, actual };
}

function sum(keys: readonly CellKey[], cells: CellValues): number | null {
  let total = 0;
  for (const key of keys) {
    const value = cells[key];
    if (value === undefined || value === null) return null;
    total += value;
  }
  return total;
}
