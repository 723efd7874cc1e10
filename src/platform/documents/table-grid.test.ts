import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { layOutGrid, type SpannedCell } from './table-grid.js';

const cell = (text: string, rowSpan = 1, columnSpan = 1): SpannedCell => ({ text, rowSpan, columnSpan });
const draw = (rows: SpannedCell[][]) => {
  const grid = layOutGrid(rows);
  const cells = grid.cells.map((c) => `${c.text}${c.row}${c.column}${c.rowSpan}${c.columnSpan}`);
  return `${grid.rowCount}×${grid.columnCount} ${cells.join(' ')}`;
};

describe('layOutGrid', () => {
  it.each([
    [
      'plain',
      [
        [cell('a'), cell('b')],
        [cell('c'), cell('d')],
      ],
      '2×2 a0011 b0111 c1011 d1111',
    ],
    ['a cell from above pushes aside', [[cell('a', 2), cell('b')], [cell('c')]], '2×2 a0021 b0111 c1111'],
    [
      'a span of 1000 over three columns',
      [[cell('a', 1, 1000)], [cell('b'), cell('c'), cell('d')]],
      '2×3 a0013 b1011 c1111 d1211',
    ],
    ['rowspan to the end', [[cell('a', Infinity), cell('b')], [cell('c')], [cell('d')]], '3×2 a0031 b0111 c1111 d2111'],
    ['rows beyond the table', [[cell('a', 9), cell('b')]], '1×2 a0011 b0111'],
    [
      'a span that meets a cell from above',
      [
        [cell('a'), cell('b', 2)],
        [cell('c', 1, 2), cell('d')],
      ],
      '2×3 a0011 b0121 c1011 d1211',
    ],
    ['a row without cells', [[cell('a')], [], [cell('b')]], '2×1 a0011 b1011'],
    ['nothing', [], '0×0 '],
  ])('%s', (_, rows, expected) => {
    expect(draw(rows)).toBe(expected);
  });

  it('never lets two cells cover one place, and keeps every cell', () => {
    const anyCell = fc.record({
      text: fc.constantFrom('a', 'b'),
      rowSpan: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.constant(Infinity)),
      columnSpan: fc.integer({ min: -1, max: 1500 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const grid = layOutGrid(rows);
        expect(grid.cells.length).toBe(rows.flat().length);
        const covered = new Set<string>();
        for (const { row, column, rowSpan, columnSpan } of grid.cells) {
          expect(rowSpan).toBeGreaterThan(0);
          expect(columnSpan).toBeGreaterThan(0);
          expect(row + rowSpan).toBeLessThanOrEqual(grid.rowCount);
          expect(column + columnSpan).toBeLessThanOrEqual(grid.columnCount);
          for (let y = row; y < row + rowSpan; y++) {
            for (let x = column; x < column + columnSpan; x++) {
              expect(covered.has(`${y},${x}`)).toBe(false);
              covered.add(`${y},${x}`);
            }
          }
        }
      }),
    );
  });
});
