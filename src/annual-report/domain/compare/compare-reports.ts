import { compareSections } from './compare-sections.js';
import { compareTables } from './compare-tables.js';
import type { ComparedReports, ComparedSide } from './compared-reports.js';

/** Puts two annual reports beside each other: text by sentence and word, tables by cell, and how much is repeated. Pure. */
export function compareReports(one: ComparedSide, other: ComparedSide): ComparedReports {
  const sides = { one, other };
  return { sides, ...compareSections(sides), ...compareTables(sides) };
}
