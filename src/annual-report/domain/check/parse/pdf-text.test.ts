import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectCells } from '../../../../../test/reports/expect-cells.js';
import { modelOf } from '../../../../../test/reports/model.js';
import { layOutPdfText, type FiguresAt, type PdfTextShape } from '../../../../../test/reports/pdf-text.js';
import { runs } from '../../../../../test/setup/runs.js';

const distinct = (index: number) => ({ raw: String(index * 7 + 1), value: index * 7 + 1 });
const places: readonly FiguresAt[] = ['above', 'below', 'inside', 'first line', 'last line'];
const pageNumbers = [
  (page: number) => `- ${page} -`,
  (page: number) => `— ${page} —`,
  (page: number) => `第${page}页 共8页`,
  (page: number) => `第 ${page} 页`,
  (page: number) => `${page} / 8`,
] as const;

const shapes = (figuresAt: FiguresAt): fc.Arbitrary<PdfTextShape> =>
  fc.record({
    figuresAt: fc.constant(figuresAt),
    wrap: fc.integer({ min: 5, max: 20 }),
    scatter: fc.integer({ min: 1, max: 4 }),
    pageEvery: fc.integer({ min: 4, max: 30 }),
    pageNumber: fc.constantFrom(...pageNumbers),
    seed: fc.nat(1000),
  });

describe.each(places)('text copied from a PDF, figures %s', (place) => {
  it('reads every cell whatever the wrapping, with vertical labels scattered and pages turning', () => {
    fc.assert(
      fc.property(shapes(place), fc.constantFrom('2019', '2021'), fc.boolean(), (shape, format, t4InRows) => {
        expectCells(layOutPdfText({ ...modelOf(format, distinct), t4InRows }, shape));
      }),
      { numRuns: runs(20) },
    );
  });
});
