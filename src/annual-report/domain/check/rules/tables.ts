import { allCellKeys } from '../../../../law/report-format/index.js';
import type { ReadCell } from '../parsed-report.js';
import { formAtHand } from './form-at-hand.js';
import type { Hit, Rule } from './rule.js';

const TABLES = [
  { table: 't2', section: 2 },
  { table: 't3', section: 3 },
  { table: 't4', section: 4 },
] as const;

const BASIS = {
  zh: '《条例》第五十条；年度报告格式（国办公开办函〔2021〕30号）',
  en: 'Regulation Art. 50; report format, 国办公开办函〔2021〕30号',
};

/** A table of the form is missing. Where the whole section is missing, that is said by `section.missing` too. */
export const tableMissing: Rule = {
  code: 'table.missing',
  severity: 'error',
  basis: BASIS,
  test: (report) =>
    TABLES.filter(({ table }) => !report.tables[table]).map(({ table, section }): Hit => {
      const heading = report.sections.find(({ id }) => id === section);
      return {
        section,
        ...(heading ? { line: heading.line, excerpt: heading.heading } : {}),
        params: { table },
      };
    }),
};

/** Amounts of money (万元) may carry decimals; everything else counts things. */
const AMOUNTS = new Set(['t2.charges.amount', 't2.procurement.amount']);
/** 本年增/减 of format `2019` falls as well as rises. */
const SIGNED = /^t2\.\w+\.change$/;

function cellKind(key: string, cell: ReadCell): 'blank' | 'unreadable' | 'negative' | 'fraction' | null {
  const { value } = cell;
  if (value === null) return /^[\s/／\-－–—―_.。·*]*$/.test(cell.raw) ? 'blank' : 'unreadable';
  if (value < 0 && !SIGNED.test(key)) return 'negative';
  if (!Number.isInteger(value) && !AMOUNTS.has(key)) return 'fraction';
  return null;
}

/** A cell is blank, not a number, negative, or not whole. A blank is never taken for 0. */
export const tableCell: Rule = {
  code: 'table.cell',
  severity: 'error',
  basis: BASIS,
  test: (report) => {
    const form = formAtHand(report);
    if (!form) return [];
    return allCellKeys(form).flatMap((key): Hit[] => {
      const cell = report.cells[key];
      const kind = cell ? cellKind(key, cell) : null;
      if (!cell || !kind) return [];
      return [
        {
          cell: key,
          section: Number(key[1]),
          line: cell.line,
          ...(cell.raw ? { excerpt: cell.raw } : {}),
          params: { kind, raw: cell.raw },
        },
      ];
    });
  },
};
