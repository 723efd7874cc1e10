import type { ReportFormat, T2Block } from '../../../law/report-format/index.js';
import type { FormCell, FormRow, FormTable } from './types.js';

const COLUMNS = 4;

/** Columns of figures stand on the three places right of the label; where there are fewer, the last takes the rest. */
function spanOf(index: number, count: number): number {
  return index === count - 1 ? COLUMNS - 1 - index : 1;
}

function layBlock(block: T2Block, blockIndex: number): FormRow[] {
  const blockId = `t2-block-${blockIndex + 1}`;
  const columns = block.rows[0]?.columns ?? [];
  const head: FormCell[] = [
    { kind: 'head', id: `${blockId}-label`, text: '信息内容', scope: 'col', rowSpan: 1, colSpan: 1 },
    ...columns.map((column, index): FormCell => ({
      kind: 'head',
      id: `${blockId}-${column.key}`,
      text: column.label,
      scope: 'col',
      rowSpan: 1,
      colSpan: spanOf(index, columns.length),
    })),
  ];
  const rows = block.rows.map((row): FormRow => {
    const rowId = `t2-row-${row.key}`;
    return {
      cells: [
        { kind: 'head', id: rowId, text: row.label, scope: 'row', rowSpan: 1, colSpan: 1 },
        ...row.columns.map((column, index): FormCell => ({
          kind: 'figure',
          cellKey: `t2.${row.key}.${column.key}`,
          headers: [rowId, blockId, `${blockId}-${column.key}`],
          label: `${row.label}，${column.label}`,
          rowSpan: 1,
          colSpan: spanOf(index, row.columns.length),
        })),
      ],
    };
  });
  return [
    {
      cells: [{ kind: 'head', id: blockId, text: block.label, scope: 'colgroup', rowSpan: 1, colSpan: COLUMNS }],
    },
    { cells: head },
    ...rows,
  ];
}

/** Table of section 二 (主动公开政府信息情况), one block an item of 《条例》 Art. 20. */
export function layT2(format: ReportFormat): FormTable {
  return {
    id: 't2',
    caption: '主动公开政府信息情况',
    columnCount: COLUMNS,
    columnWidths: [280, 240, 240, 240],
    headRows: 0,
    rows: format.t2.flatMap(layBlock),
  };
}
