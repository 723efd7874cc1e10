import type { ReportFormat, T3Row } from '../../../law/report-format/index.js';
import type { FormCell, FormRow, FormTable, HeadCell } from './types.js';

/** The balance (勾稽关系) as the form prints it in the head of the table. */
const BALANCE_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const RESULTS = '三、本年度办理结果';
const RESULTS_ID = 't3-results';

function isResult(row: T3Row): boolean {
  return row.role === 'outcome' || row.role === 'handled';
}

function columnId(key: string): string {
  return `t3-col-${key}`;
}

function columnHead(format: ReportFormat): FormRow[] {
  const head = (key: string, rowSpan: number): HeadCell => ({
    kind: 'head',
    id: columnId(key),
    text: format.t3Columns.find((column) => column.key === key)?.label ?? '',
    scope: 'col',
    rowSpan,
    colSpan: 1,
  });
  const legalPersons = format.t3Columns.filter((column) => column.key !== 'natural' && column.key !== 'total');
  return [
    {
      cells: [
        { kind: 'note', id: 't3-balance', text: BALANCE_NOTE, rowSpan: 3, colSpan: 3 },
        {
          kind: 'head',
          id: 't3-applicants',
          text: '申请人情况',
          scope: 'colgroup',
          rowSpan: 1,
          colSpan: format.t3Columns.length,
        },
      ],
    },
    {
      cells: [
        head('natural', 2),
        {
          kind: 'head',
          id: 't3-legal-persons',
          text: '法人或其他组织',
          scope: 'colgroup',
          rowSpan: 1,
          colSpan: legalPersons.length,
        },
        head('total', 2),
      ],
    },
    { cells: legalPersons.map((column) => head(column.key, 1)) },
  ];
}

/** The labels left of a row's figures: group labels where the row is the first of its group, then its own. */
function rowHeads(format: ReportFormat, row: T3Row, index: number): HeadCell[] {
  const heads: HeadCell[] = [];
  const before = format.t3[index - 1];
  if (isResult(row) && !(before && isResult(before))) {
    const rowSpan = format.t3.filter(isResult).length;
    heads.push({ kind: 'head', id: RESULTS_ID, text: RESULTS, scope: 'rowgroup', rowSpan, colSpan: 1, narrow: true });
  }
  if (row.group && before?.group?.key !== row.group.key) {
    heads.push({
      kind: 'head',
      id: `t3-group-${row.group.key}`,
      text: row.group.label,
      scope: 'rowgroup',
      rowSpan: format.t3.filter((other) => other.group?.key === row.group?.key).length,
      colSpan: 1,
      narrow: true,
    });
  }
  const colSpan = isResult(row) ? (row.group ? 1 : 2) : 3;
  heads.push({ kind: 'head', id: rowId(row), text: row.number + row.label, scope: 'row', rowSpan: 1, colSpan });
  return heads;
}

function rowId(row: T3Row): string {
  return `t3-row-${row.key.replace('.', '-')}`;
}

/** Group labels carry their number in front, `（三）不予公开`; in a figure's name the number adds nothing. */
function nameOf(row: T3Row): string {
  const own = row.number + row.label;
  return row.group ? `${row.group.label}${own}` : isResult(row) ? `三${own}` : own;
}

function figures(format: ReportFormat, row: T3Row): FormCell[] {
  const rowHeadIds = [
    ...(isResult(row) ? [RESULTS_ID] : []),
    ...(row.group ? [`t3-group-${row.group.key}`] : []),
    rowId(row),
  ];
  return format.t3Columns.map((column): FormCell => {
    const above = column.key === 'natural' || column.key === 'total' ? [] : ['t3-legal-persons'];
    return {
      kind: 'figure',
      cellKey: `t3.${row.key}.${column.key}`,
      headers: [...rowHeadIds, 't3-applicants', ...above, columnId(column.key)],
      label: `${nameOf(row)}，${column.label}`,
      rowSpan: 1,
      colSpan: 1,
    };
  });
}

/** Table of section 三 (收到和处理政府信息公开申请情况). */
export function layT3(format: ReportFormat): FormTable {
  return {
    id: 't3',
    caption: '收到和处理政府信息公开申请情况',
    columnCount: 3 + format.t3Columns.length,
    columnWidths: [64, 98, 355, 69, 69, 69, 69, 69, 69, 69],
    headRows: 3,
    rows: [
      ...columnHead(format),
      ...format.t3.map((row, index) => ({ cells: [...rowHeads(format, row, index), ...figures(format, row)] })),
    ],
  };
}
