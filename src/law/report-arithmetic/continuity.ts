import { t2CellKeys, T3_COLUMNS } from '../report-format/index.js';
import type { CellKey, ReportFormat } from '../report-format/index.js';
import { sameValue, type CellValues } from './cell-values.js';

export type ContinuityCode = 'continuity.carried' | 'continuity.effective';

export interface ContinuityTerm {
  readonly report: 'this' | 'previous';
  readonly cell: CellKey;
  readonly sign: 1 | -1;
}

/** This year's `cell` follows from `terms` of this report and of the one for the year before. */
export interface ContinuityEquation {
  readonly code: ContinuityCode;
  readonly cell: CellKey;
  readonly terms: readonly ContinuityTerm[];
}

export interface BrokenContinuity {
  readonly equation: ContinuityEquation;
  readonly expected: number;
  readonly actual: number;
}

const before = (cell: CellKey): ContinuityTerm => ({ report: 'previous', cell, sign: 1 });

/** 上年结转 = 结转下年度继续办理 of the year before, column by column; `t3` is the same in both formats. */
const carried: readonly ContinuityEquation[] = T3_COLUMNS.map((column) => ({
  code: 'continuity.carried',
  cell: `t3.carriedIn.${column}`,
  terms: [before(`t3.carriedOut.${column}`)],
}));

/** Where the form has them (format `2021`): 现行有效件数 = that of the year before + 本年制发件数 − 本年废止件数. */
const effective: readonly ContinuityEquation[] = ['rules', 'normative'].map((row) => ({
  code: 'continuity.effective',
  cell: `t2.${row}.effective`,
  terms: [
    before(`t2.${row}.effective`),
    { report: 'this', cell: `t2.${row}.issued`, sign: 1 },
    { report: 'this', cell: `t2.${row}.repealed`, sign: -1 },
  ],
}));

/** Where the form has them (format `2019`): 上一年项目数量 = that of the year before + its 本年增/减. */
const lastYear: readonly ContinuityEquation[] = ['licensing', 'otherServices', 'penalties', 'coercion', 'charges'].map(
  (row) => ({
    code: 'continuity.effective',
    cell: `t2.${row}.lastYear`,
    terms: [before(`t2.${row}.lastYear`), before(`t2.${row}.change`)],
  }),
);

/** The equations between two consecutive years of one organ. `t2` is not compared across formats. */
export function continuityEquations(format: ReportFormat, previousFormat: ReportFormat): ContinuityEquation[] {
  if (format.id !== previousFormat.id) return [...carried];
  const cells = new Set(t2CellKeys(format));
  return [...carried, ...[...effective, ...lastYear].filter(({ cell }) => cells.has(cell))];
}

/**
 * What does not follow from the report for the year before. The caller makes sure that `previous` is of the same organ
 * and of the year just before. An equation with a blank, unreadable or absent cell is not evaluated.
 */
export function brokenContinuity(
  current: { readonly format: ReportFormat; readonly cells: CellValues },
  previous: { readonly format: ReportFormat; readonly cells: CellValues },
): BrokenContinuity[] {
  return continuityEquations(current.format, previous.format).flatMap((equation) => {
    const actual = current.cells[equation.cell] ?? null;
    const expected = add(equation.terms, current.cells, previous.cells);
    if (actual === null || expected === null || sameValue(actual, expected)) return [];
    return [{ equation, expected, actual }];
  });
}

function add(terms: readonly ContinuityTerm[], current: CellValues, previous: CellValues): number | null {
  let total = 0;
  for (const { report, cell, sign } of terms) {
    const value = (report === 'this' ? current : previous)[cell] ?? null;
    if (value === null) return null;
    total += sign * value;
  }
  return total;
}
