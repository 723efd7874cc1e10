import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_2019 } from '../report-format/format-2019.js';
import { FORMAT_2021 } from '../report-format/format-2021.js';
import { APPLICANT_COLUMNS, REPORT_FORMATS, T3_COLUMNS, allCellKeys, outcomeRows } from '../report-format/index.js';
import type { CellKey, ReportFormat } from '../report-format/index.js';
import { brokenEquations } from './broken-equations.js';
import { equationsOf } from './equations.js';

type Cells = Record<CellKey, number | null>;

function zeros(format: ReportFormat): Cells {
  return Object.fromEntries(allCellKeys(format).map((key) => [key, 0]));
}

/** Three applications of natural persons (two new, one carried in), one granted, one refused, one carried out. */
function smallYear(format: ReportFormat): Cells {
  const cells = zeros(format);
  const rows = { received: 2, carriedIn: 1, granted: 1, 'refused.process': 1, handled: 2, carriedOut: 1 };
  for (const [row, count] of Object.entries(rows)) {
    cells[`t3.${row}.natural`] = count;
    cells[`t3.${row}.total`] = count;
  }
  cells['t4.reconsideration.upheld'] = 1;
  cells['t4.reconsideration.total'] = 1;
  return cells;
}

const without = (cells: Cells, ...rows: string[]): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => !rows.some((row) => key.startsWith(`t3.${row}.`))));

const broken = (format: ReportFormat, cells: Cells) =>
  brokenEquations(format, cells).map((b) => `${b.equation.code} ${b.equation.cell} ${b.expected}≠${b.actual}`);

describe('equations of the form', () => {
  it.each([
    // rows of t3 + 7 columns + 7 balances + rows of t4
    ['2019', 23 + 7 + 7 + 3],
    ['2021', 25 + 7 + 7 + 3],
  ] as const)('format %s has %i', (id, count) => {
    expect(equationsOf(REPORT_FORMATS[id])).toHaveLength(count);
  });

  it.each(Object.values(REPORT_FORMATS))('name only cells of format $id', (format) => {
    const keys = new Set(allCellKeys(format));
    const named = equationsOf(format).flatMap((e) => [e.cell, ...e.stated, ...e.parts]);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('broken equations', () => {
  it.each(Object.values(REPORT_FORMATS))('none in a year that adds up, format $id', (format) => {
    expect(broken(format, smallYear(format))).toEqual([]);
  });

  const cases: [string, Cells, string[]][] = [
    [
      'a row total off by one is that row alone where the column totals stand',
      {
        ...smallYear(FORMAT_2021),
        't3.granted.enterprise': 1,
        't3.handled.enterprise': 1,
        't3.carriedOut.enterprise': -1,
      },
      ['sum.row t3.granted.total 2≠1', 'sum.row t3.handled.total 3≠2', 'sum.row t3.carriedOut.total 0≠1'],
    ],
    [
      'a handled total too high breaks row, column and balance',
      { ...smallYear(FORMAT_2021), 't3.handled.total': 3 },
      ['sum.row t3.handled.total 2≠3', 'sum.column t3.handled.total 2≠3', 'sum.balance t3.handled.total 3≠4'],
    ],
    [
      'carried out forgotten',
      { ...smallYear(FORMAT_2021), 't3.carriedOut.natural': 0, 't3.carriedOut.total': 0 },
      ['sum.balance t3.handled.natural 3≠2', 'sum.balance t3.handled.total 3≠2'],
    ],
    [
      'disputes',
      { ...smallYear(FORMAT_2021), 't4.litigation.direct.pending': 2 },
      ['sum.row t4.litigation.direct.total 2≠0'],
    ],
    [
      'a blank part: neither its row nor its column is evaluated',
      { ...smallYear(FORMAT_2021), 't3.granted.natural': null, 't3.handled.natural': 7, 't3.carriedOut.natural': -4 },
      ['sum.row t3.handled.total 7≠2', 'sum.row t3.carriedOut.total -4≠1'],
    ],
    ['a blank total', { ...smallYear(FORMAT_2021), 't3.handled.total': null }, []],
    [
      'rows the form at hand lacks are no part of the sum',
      without(smallYear(FORMAT_2021), 'other.notCorrected', 'other.unpaid'),
      [],
    ],
    [
      'and what stands in the one row left counts',
      { ...without(smallYear(FORMAT_2021), 'other.notCorrected', 'other.unpaid'), 't3.other.other.research': 1 },
      ['sum.row t3.other.other.total 1≠0', 'sum.column t3.handled.research 1≠0'],
    ],
    ['without the row carried in there is no balance', without(smallYear(FORMAT_2021), 'carriedIn'), []],
    ['nothing of a table that is not there', {}, []],
  ];
  it.each(cases)('%s', (_, cells, expected) => {
    expect(broken(FORMAT_2021, cells)).toEqual(expected);
  });

  it('takes no part of a form without outcome rows for zero', () => {
    expect(broken(FORMAT_2019, without(smallYear(FORMAT_2019), ...outcomeRows(FORMAT_2019)))).toEqual([]);
  });

  it('is silent on any year counted from cases, and speaks when one counted cell is changed', () => {
    const rows = outcomeRows(FORMAT_2021);
    const applications = fc.array(
      fc.record({
        column: fc.constantFrom(...APPLICANT_COLUMNS),
        inflow: fc.constantFrom('received', 'carriedIn'),
        outflow: fc.constantFrom(...rows, 'carriedOut'),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(applications, fc.constantFrom(...rows), fc.constantFrom(...T3_COLUMNS), (list, row, column) => {
        const cells = zeros(FORMAT_2021);
        const count = (key: string, applicant: string) => {
          for (const c of [applicant, 'total']) cells[`t3.${key}.${c}`] = (cells[`t3.${key}.${c}`] ?? 0) + 1;
        };
        for (const a of list) {
          count(a.inflow, a.column);
          count(a.outflow, a.column);
          if (a.outflow !== 'carriedOut') count('handled', a.column);
        }
        expect(broken(FORMAT_2021, cells)).toEqual([]);
        cells[`t3.${row}.${column}`] = (cells[`t3.${row}.${column}`] ?? 0) + 1;
        const found = brokenEquations(FORMAT_2021, cells).map((b) => `${b.equation.code} ${b.equation.cell}`);
        expect(found.sort()).toEqual([`sum.column t3.handled.${column}`, `sum.row t3.${row}.total`].sort());
      }),
    );
  });
});
