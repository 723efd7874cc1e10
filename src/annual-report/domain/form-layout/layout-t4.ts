import type { ReportFormat } from '../../../law/report-format/index.js';
import type { FormCell, FormTable, HeadCell } from './types.js';

function idOf(key: string): string {
  return `t4-${key.replace('.', '-')}`;
}

/**
 * Table of section 四 (政府信息公开行政复议、行政诉讼情况): one row of figures; what the keys call rows stand side by
 * side, litigation under a head of its own with 未经复议直接起诉 and 复议后起诉.
 */
export function layT4(format: ReportFormat): FormTable {
  const width = format.t4Columns.length;
  const suits = format.t4.filter((row) => row.key.startsWith('litigation.'));
  const others = format.t4.filter((row) => !row.key.startsWith('litigation.'));
  const group = (key: string, text: string, colSpan: number): HeadCell => ({
    kind: 'head',
    id: idOf(key),
    text,
    scope: 'colgroup',
    rowSpan: 1,
    colSpan,
  });
  const resultHeads = (rowKey: string, rowSpan: number): HeadCell[] =>
    format.t4Columns.map((column) => ({
      kind: 'head',
      id: `${idOf(rowKey)}-${column.key}`,
      text: column.label,
      scope: 'col',
      rowSpan,
      colSpan: 1,
    }));
  const inOrder = [...others, ...suits];
  const figures = inOrder.flatMap((row) =>
    format.t4Columns.map((column): FormCell => {
      const isSuit = row.key.startsWith('litigation.');
      return {
        kind: 'figure',
        cellKey: `t4.${row.key}.${column.key}`,
        headers: [...(isSuit ? ['t4-litigation'] : []), idOf(row.key), `${idOf(row.key)}-${column.key}`],
        label: `${isSuit ? '行政诉讼' : ''}${row.label}，${column.label}`,
        rowSpan: 1,
        colSpan: 1,
      };
    }),
  );
  return {
    id: 't4',
    caption: '政府信息公开行政复议、行政诉讼情况',
    columnCount: inOrder.length * width,
    columnWidths: figures.map(() => 1),
    headRows: 3,
    rows: [
      {
        cells: [
          ...others.map((row) => group(row.key, row.label, width)),
          group('litigation', '行政诉讼', suits.length * width),
        ],
      },
      {
        cells: [
          ...others.flatMap((row) => resultHeads(row.key, 2)),
          ...suits.map((row) => group(row.key, row.label, width)),
        ],
      },
      { cells: suits.flatMap((row) => resultHeads(row.key, 1)) },
      { cells: figures },
    ],
  };
}
