import fc from 'fast-check';
import { expect, it } from 'vitest';
import { APPLICANT_COLUMNS, outcomeRows, REPORT_FORMATS } from '../../../law/report-format/index.js';
import { t3Figures, type T3Count } from './t3-figures.js';

const count = (format: '2019' | '2021'): fc.Arbitrary<T3Count> =>
  fc.record({
    inflow: fc.constantFrom('received' as const, 'carriedIn' as const),
    outflow: fc.constantFrom('carriedOut', ...outcomeRows(REPORT_FORMATS[format])),
    column: fc.constantFrom(...APPLICANT_COLUMNS),
    count: fc.nat(5000),
  });

it.each(['2019', '2021'] as const)('balances whatever is counted, format %s', (format) => {
  fc.assert(
    fc.property(fc.array(count(format)), (counts) => {
      const cells = t3Figures(REPORT_FORMATS[format], counts);
      for (const column of [...APPLICANT_COLUMNS, 'total']) {
        const cell = (row: string) => cells[`t3.${row}.${column}`] ?? NaN;
        expect(cell('received') + cell('carriedIn')).toBe(cell('handled') + cell('carriedOut'));
        expect(outcomeRows(REPORT_FORMATS[format]).reduce((sum, row) => sum + cell(row), 0)).toBe(cell('handled'));
      }
      const total = counts.reduce((sum, one) => sum + one.count, 0);
      expect((cells['t3.received.total'] ?? NaN) + (cells['t3.carriedIn.total'] ?? NaN)).toBe(total);
    }),
  );
});
