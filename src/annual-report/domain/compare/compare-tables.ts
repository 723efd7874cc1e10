import { REPORT_FORMATS, type CellKey, type FormatId } from '../../../law/report-format/index.js';
import { figuresOf, layForm } from '../form-layout/index.js';
import type { Both, ComparedCell, ComparedSide, ComparedTable } from './compared-reports.js';

const TABLES = ['t2', 't3', 't4'] as const;

/** Amounts have decimals; a difference has no more of them. */
function exact(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}

function valueOf({ checked }: ComparedSide, cell: CellKey): number | null | undefined {
  return checked.report.cells[cell]?.value;
}

function compareCell(sides: Both<ComparedSide>, cell: CellKey, name: string): ComparedCell {
  const [one, other] = [valueOf(sides.one, cell), valueOf(sides.other, cell)];
  const difference = typeof one === 'number' && typeof other === 'number' ? exact(other - one) : null;
  const change = difference === null || !one ? null : difference / one;
  return { cell, name, one, other, difference, change };
}

/** Cells of both forms in the order they are printed, those of the second report's form first. */
function namedCells(formats: readonly FormatId[], table: (typeof TABLES)[number]): Map<CellKey, string> {
  const names = new Map<CellKey, string>();
  for (const format of formats) {
    for (const { cellKey, label } of figuresOf(layForm(format)[table])) {
      if (!names.has(cellKey)) names.set(cellKey, label);
    }
  }
  return names;
}

/** The tables of two reports cell by cell; where their formats differ, only cells that both have are computed with. */
export function compareTables(sides: Both<ComparedSide>): { tables: ComparedTable[]; tableRate: number | null } {
  const read = [sides.other.checked.report.format, sides.one.checked.report.format].filter((format) => format !== null);
  const formats = read.length > 0 ? read : [REPORT_FORMATS['2021'].id];
  const layout = layForm(formats[0] ?? '2021');
  let whole = { compared: 0, equal: 0 };
  const tables = TABLES.map((table): ComparedTable => {
    const all = [...namedCells(formats, table)].map(([cell, name]) => compareCell(sides, cell, name));
    const isZero = ({ one, other }: ComparedCell) => one === 0 && other === 0;
    const cells = all.filter((cell) => !isZero(cell) && !(cell.one === undefined && cell.other === undefined));
    const compared = cells.filter(({ difference }) => difference !== null);
    const equal = compared.filter(({ difference }) => difference === 0);
    whole = { compared: whole.compared + compared.length, equal: whole.equal + equal.length };
    return {
      table,
      caption: layout[table].caption,
      cells,
      zeros: all.filter(isZero).length,
      rate: compared.length === 0 ? null : equal.length / compared.length,
    };
  });
  return { tables, tableRate: whole.compared === 0 ? null : whole.equal / whole.compared };
}
