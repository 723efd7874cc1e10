import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectCells } from '../../../../../test/reports/expect-cells.js';
import { layOutGrid } from '../../../../../test/reports/grid-layouts.js';
import { layOut, LOSING_BLANKS, TEXT_LAYOUTS } from '../../../../../test/reports/text-layouts.js';
import { anyReport } from '../../../../../test/reports/variants.js';
import { runs } from '../../../../../test/setup/runs.js';

const MARKS = ['/', '-', '—', '无', '－'];

describe.each(Object.entries(TEXT_LAYOUTS))('any report, %s', (name, write) => {
  it('is read cell by cell', () => {
    const blanks = LOSING_BLANKS.has(name) ? MARKS : [...MARKS, ''];
    fc.assert(
      fc.property(anyReport(blanks), (model) => {
        expectCells(layOut(model, write));
      }),
      { numRuns: runs(15) },
    );
  });
});

describe('any report, Word and HTML tables', () => {
  it('is read cell by cell', () => {
    fc.assert(
      fc.property(
        anyReport([...MARKS, '']),
        fc.constantFrom('one a section', 'one a block', 'one for all'),
        (model, division) => {
          expectCells(layOutGrid(model, division));
        },
      ),
      { numRuns: runs(25) },
    );
  });
});
