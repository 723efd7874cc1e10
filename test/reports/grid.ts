import { REPORT_FORMATS, T3_COLUMNS } from '../../src/law/report-format/index.js';
import type { ReportModel } from './model.js';

/** A cell of a printed table; `key` where it is a figure. */
export interface PrintedCell {
  readonly text: string;
  readonly key?: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rows of cells as HTML writes them: a merged cell stands once. */
export type PrintedTable = readonly (readonly PrintedCell[])[];

function head(text: string, columnSpan = 1, rowSpan = 1): PrintedCell {
  return { text, rowSpan, columnSpan };
}

function figure(model: ReportModel, key: string): PrintedCell {
  const cell = model.cells[key];
  if (!cell) throw new Error(`no cell ${key}`);
  return { text: cell.raw, key, rowSpan: 1, columnSpan: 1 };
}

function named(model: ReportModel, label: string): string {
  return model.label ? model.label(label) : label;
}

export function t2Tables(model: ReportModel): PrintedTable[] {
  const width = model.format === '2019' ? 4 : 4;
  return REPORT_FORMATS[model.format].t2.map((block) => {
    const columns = block.rows[0]?.columns ?? [];
    const spans = columns.map((_, index) => (index === columns.length - 1 ? width - columns.length : 1));
    return [
      [head(block.label, width)],
      [head('信息内容'), ...columns.map((column, index) => head(column.label, spans[index] ?? 1))],
      ...block.rows.map((row) => [
        head(named(model, row.label)),
        ...row.columns.map((column, index) => ({
          ...figure(model, `t2.${row.key}.${column.key}`),
          columnSpan: spans[index] ?? 1,
        })),
      ]),
    ];
  });
}

export function t3Table(model: ReportModel): PrintedTable {
  const order = model.t3Columns ?? T3_COLUMNS;
  const labels = new Map<string, string>(REPORT_FORMATS[model.format].t3Columns.map((c) => [c.key, c.label]));
  const five = order.filter((key) => key !== 'natural' && key !== 'total');
  const top: PrintedCell[] = [];
  for (const key of order) {
    if (key === 'natural' || key === 'total') top.push(head(labels.get(key) ?? '', 1, 2));
    else if (key === five[0]) top.push(head('法人或其他组织', 5));
  }
  const rows: PrintedCell[][] = [
    [head('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), head('申请人情况', 7)],
    top,
    five.map((key) => head(labels.get(key) ?? '')),
  ];
  const form = REPORT_FORMATS[model.format].t3.filter(
    (row) => !(model.mergedOther && /^other\.(?:notCorrected|unpaid)$/u.test(row.key)),
  );
  const outcomes = form.filter((row) => row.role === 'outcome' || row.role === 'handled');
  let outcomeSeen = false;
  let group: string | null = null;
  for (const row of form) {
    const cells = order.map((column) => figure(model, `t3.${row.key}.${column}`));
    const label = named(model, `${row.number}${row.label}`);
    if (row.role === 'inflow' || row.role === 'carriedOut') rows.push([head(label, 3), ...cells]);
    else {
      const line: PrintedCell[] = [];
      if (!outcomeSeen) line.push(head('三、本年度办理结果', 1, outcomes.length));
      outcomeSeen = true;
      const merged = model.mergedOther && row.key === 'other.other' && row.group;
      if (row.group && !merged) {
        const members = form.filter((member) => member.group?.key === row.group?.key).length;
        if (group !== row.group.key) line.push(head(row.group.label, 1, members));
        line.push(head(label));
      } else line.push(head(merged ? (row.group?.label ?? '') : label, 2));
      group = row.group?.key ?? null;
      rows.push([...line, ...cells]);
    }
  }
  return rows;
}

export function t4Table(model: ReportModel): PrintedTable {
  const { t4, t4Columns } = REPORT_FORMATS[model.format];
  const heads = t4Columns.map((column) => head(column.label));
  if (model.t4Turned) {
    return [
      [head('结果', 1, 2), head('行政复议', 1, 2), head('行政诉讼', 2)],
      [head('未经复议直接起诉'), head('复议后起诉')],
      ...t4Columns.map((c) => [head(c.label), ...t4.map((row) => figure(model, `t4.${row.key}.${c.key}`))]),
    ];
  }
  if (model.t4InRows) {
    return [
      [head('类别'), ...heads],
      ...t4.map((row) => [head(row.label), ...t4Columns.map((c) => figure(model, `t4.${row.key}.${c.key}`))]),
    ];
  }
  return [
    [head('行政复议', 5), head('行政诉讼', 10)],
    [...t4Columns.map((column) => head(column.label, 1, 2)), head('未经复议直接起诉', 5), head('复议后起诉', 5)],
    [...heads, ...heads],
    t4.flatMap((row) => t4Columns.map((c) => figure(model, `t4.${row.key}.${c.key}`))),
  ];
}

/** A merged table resolved to a full grid: each place has its cell, and whether the cell begins there. */
export interface GridPlace {
  readonly cell: PrintedCell;
  readonly origin: boolean;
  readonly firstRow: boolean;
}

export function resolveGrid(table: PrintedTable): GridPlace[][] {
  const grid: (GridPlace | undefined)[][] = table.map(() => []);
  table.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column]) column++;
      for (let r = 0; r < cell.rowSpan; r++) {
        for (let c = 0; c < cell.columnSpan; c++) {
          const line = grid[row + r];
          if (line) line[column + c] = { cell, origin: r === 0 && c === 0, firstRow: r === 0 };
        }
      }
      column += cell.columnSpan;
    }
  });
  return grid.map((line) => line.filter((place) => place !== undefined));
}
