import { describe, expect, it } from 'vitest';
import { expectCells } from '../../../../../test/reports/expect-cells.js';
import { layOutGrid, type Division } from '../../../../../test/reports/grid-layouts.js';
import { modelOf } from '../../../../../test/reports/model.js';

const distinct = (index: number) => ({ raw: String(index * 7 + 1), value: index * 7 + 1 });
const divisions: readonly Division[] = ['one a section', 'one a block', 'one for all'];

describe.each(divisions)('Word and HTML tables, %s', (division) => {
  it.each(['2019', '2021'] as const)('reads the tables of format %s', (format) => {
    expectCells(layOutGrid(modelOf(format, distinct), division));
  });

  it('keeps empty cells as they stand', () => {
    const model = modelOf('2021', (index) => (index % 4 === 1 ? { raw: '', value: null } : distinct(index)));
    expectCells(layOutGrid(model, division));
  });

  it('reads the disputes turned on their side', () => {
    expectCells(layOutGrid({ ...modelOf('2021', distinct), t4Turned: true }, division));
  });

  it('reads 其他处理 in one row, 总计 before 自然人, and the disputes in three rows', () => {
    const t3Columns = ['total', 'natural', 'enterprise', 'research', 'socialOrg', 'legalService', 'otherOrg'];
    const model = { ...modelOf('2021', distinct), mergedOther: true, t4InRows: true, t3Columns };
    expect(expectCells(layOutGrid(model, division)).tableNotes).toMatchObject([{ kind: 'merged' }]);
  });
});
