import { describe, expect, it } from 'vitest';
import { allCellKeys, REPORT_FORMATS, type FormatId } from '../../../law/report-format/index.js';
import { cellNames, figuresOf, layForm, type FormTable } from './index.js';

const FORMATS: readonly FormatId[] = ['2019', '2021'];

/** Lays a table on a grid as HTML does; each place must be taken exactly once. */
function grid(table: FormTable): string[][] {
  const places: string[][] = table.rows.map(() => []);
  table.rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row.cells) {
      while (places[r]?.[c] !== undefined) c += 1;
      for (let dr = 0; dr < cell.rowSpan; dr += 1)
        for (let dc = 0; dc < cell.colSpan; dc += 1) {
          expect(places[r + dr]?.[c + dc], `${table.id} row ${r + dr} column ${c + dc} taken twice`).toBeUndefined();
          places[r + dr]![c + dc] = cell.kind === 'figure' ? cell.cellKey : cell.text;
        }
    }
  });
  return places;
}

describe.each(FORMATS)('form of %s', (format) => {
  const form = layForm(format);

  it('has every cell of the format once', () => {
    const keys = Object.values(form).flatMap((table) => figuresOf(table).map((cell) => cell.cellKey));
    expect([...keys].sort()).toEqual([...allCellKeys(REPORT_FORMATS[format])].sort());
  });

  it.each(['t2', 't3', 't4'] as const)('%s fills its grid without gap or overlap', (id) => {
    const table = form[id];
    for (const row of grid(table)) {
      expect(row.length).toBe(table.columnCount);
      expect(Object.keys(row).length).toBe(table.columnCount);
    }
    expect(table.columnWidths.length).toBe(table.columnCount);
  });

  it('names each figure by head cells that exist, ids used once', () => {
    const heads = Object.values(form).flatMap((t) => t.rows.flatMap((r) => r.cells.filter((c) => c.kind !== 'figure')));
    const ids = heads.map((cell) => cell.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const table of Object.values(form))
      for (const figure of figuresOf(table))
        for (const id of figure.headers) expect(ids, `${figure.cellKey} → ${id}`).toContain(id);
  });

  it('gives every figure a name of its own', () => {
    const names = [...cellNames(format).values()];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the printed form', () => {
  it('groups the results of t3 as the form does', () => {
    const places = grid(layForm('2021').t3);
    expect(places[0]?.slice(2, 5)).toEqual([places[0]?.[0], '申请人情况', '申请人情况']);
    expect(places[2]?.slice(3)).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
    ]);
    expect(places[7]?.slice(0, 4)).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
      't3.refused.stateSecret.natural',
    ]);
    const handled = places.find((row) => row[3] === 't3.handled.natural');
    expect(handled?.slice(0, 3)).toEqual(['三、本年度办理结果', '（七）总计', '（七）总计']);
    expect(places.at(-1)?.slice(0, 3)).toEqual(Array(3).fill('四、结转下年度继续办理'));
  });

  it('prints 其他处理 as one row in the 2019 format, as three in the 2021 format', () => {
    const labels = (format: FormatId) => grid(layForm(format).t3).filter((row) => row[1] === '（六）其他处理').length;
    expect([labels('2019'), labels('2021')]).toEqual([1, 3]);
  });

  it('sets suits beside reconsideration in t4', () => {
    const places = grid(layForm('2021').t4);
    expect(places[0]?.[4]).toBe('行政复议');
    expect(places[0]?.[5]).toBe('行政诉讼');
    expect(places[1]?.[9]).toBe('未经复议直接起诉');
    expect(places[1]?.[10]).toBe('复议后起诉');
    expect(places[3]?.[14]).toBe('t4.litigation.afterReconsideration.total');
  });

  it('names cells in words', () => {
    const names = cellNames('2021');
    expect(names.get('t3.refused.stateSecret.natural')).toBe('（三）不予公开1.属于国家秘密，自然人');
    expect(names.get('t3.granted.total')).toBe('三（一）予以公开，总计');
    expect(names.get('t4.litigation.direct.upheld')).toBe('行政诉讼未经复议直接起诉，结果维持');
    expect(names.get('t2.charges.amount')).toBe('行政事业性收费，本年收费金额（单位：万元）');
  });
});
