import { describe, expect, it } from 'vitest';
import { expectCells } from '../../../../../test/reports/expect-cells.js';
import { modelOf } from '../../../../../test/reports/model.js';
import { layOut, LOSING_BLANKS, TEXT_LAYOUTS } from '../../../../../test/reports/text-layouts.js';

const distinct = (index: number) => ({ raw: String(index * 7 + 1), value: index * 7 + 1 });

describe.each(Object.entries(TEXT_LAYOUTS))('%s', (name, write) => {
  it.each(['2019', '2021'] as const)('reads the tables of format %s', (format) => {
    expectCells(layOut(modelOf(format, distinct), write));
  });

  it('reads 其他处理 in one row, 总计 before 自然人, and the disputes in three rows', () => {
    const t3Columns = ['total', 'natural', 'enterprise', 'research', 'socialOrg', 'legalService', 'otherOrg'];
    const model = { ...modelOf('2021', distinct), mergedOther: true, t4InRows: true, t3Columns };
    const report = expectCells(layOut(model, write));
    expect(report.tableNotes).toMatchObject([
      { table: 't3', kind: 'merged', rows: ['other.notCorrected', 'other.unpaid'] },
    ]);
  });

  it('reads the disputes turned on their side', () => {
    expectCells(layOut({ ...modelOf('2021', distinct), t4Turned: true }, write));
  });

  it('never takes a blank mark for 0', () => {
    const marks = ['/', '-', '—', '无', '——'];
    const model = modelOf('2021', (index) =>
      index % 3 === 0 ? { raw: marks[index % marks.length] ?? '', value: null } : distinct(index),
    );
    expectCells(layOut(model, write));
  });

  it.skipIf(LOSING_BLANKS.has(name))('keeps empty cells as they stand', () => {
    expectCells(
      layOut(
        modelOf('2021', (index) => (index % 4 === 1 ? { raw: '', value: null } : distinct(index))),
        write,
      ),
    );
  });
});
