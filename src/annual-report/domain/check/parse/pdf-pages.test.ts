import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectCells } from '../../../../../test/reports/expect-cells.js';
import { modelOf } from '../../../../../test/reports/model.js';
import { layOutPages, type PageShape } from '../../../../../test/reports/pdf-pages.js';
import { runs } from '../../../../../test/setup/runs.js';

const distinct = (index: number) => ({ raw: String(index * 3 + 1), value: index * 3 + 1 });

const shapes: fc.Arbitrary<PageShape> = fc.record({
  size: fc.constantFrom(9, 10.5, 12),
  vertical: fc.constantFrom('middle', 'top'),
  horizontal: fc.constantFrom('centre', 'left'),
  foot: fc.constantFrom<(page: number) => string>(
    (page) => `- ${page} -`,
    (page) => String(page),
    (page) => `第${page}页`,
  ),
  depth: fc.integer({ min: 300, max: 680 }),
});

describe('pages of a PDF, words at their places', () => {
  it('reads every cell whatever the size of the type, the wrapping and the turn of the page', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom('2019', '2021'), fc.boolean(), (shape, format, t4InRows) => {
        expectCells(layOutPages({ ...modelOf(format, distinct), t4InRows }, shape));
      }),
      { numRuns: runs(35) },
    );
  });

  it('knows an empty cell by its place', () => {
    fc.assert(
      fc.property(shapes, fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }), (shape, empty) => {
        // The first row of the form is filled in: a table without any figure is not told from text.
        const isEmpty = (index: number) => index > 3 && empty[index] === true;
        const model = modelOf('2021', (index) => (isEmpty(index) ? { raw: '', value: null } : distinct(index)));
        expectCells(layOutPages(model, shape));
      }),
      { numRuns: runs(20) },
    );
  });
});
