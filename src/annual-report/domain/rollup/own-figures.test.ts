import fc from 'fast-check';
import { expect, it } from 'vitest';
import { APPLICANT_COLUMNS, DISPUTE_RESULT_COLUMNS, REPORT_FORMATS } from '../../../law/report-format/index.js';
import { OUTCOMES } from '../../../law/outcomes/index.js';
import { t3Figures } from '../derive/t3-figures.js';
import { t4Figures } from '../derive/t4-figures.js';
import { draftCells, type DraftCell } from '../draft/draft.js';
import { t2Figures } from '../records/t2-figures.js';
import { withoutZeros } from './member-figures.js';
import { ownFiguresOf } from './own-figures.js';

const counts = fc.record({
  t3: fc.array(
    fc.record({
      inflow: fc.constantFrom('received' as const, 'carriedIn' as const),
      outflow: fc.constantFrom('carriedOut', ...OUTCOMES.map(({ key }) => key)),
      column: fc.constantFrom(...APPLICANT_COLUMNS),
      count: fc.integer({ min: 1, max: 99 }),
    }),
  ),
  t4: fc.array(
    fc.record({
      kind: fc.constantFrom('reconsideration', 'litigation.direct'),
      standing: fc.constantFrom(...(DISPUTE_RESULT_COLUMNS as readonly ('upheld' | 'pending')[])),
      count: fc.integer({ min: 1, max: 9 }),
    }),
  ),
  documents: fc.constantFrom([], [{ kind: 'rules', effects: ['issued' as const], count: 2 }]),
  decisions: fc.constantFrom([], [{ kind: 'charges', figure: 12_345 }]),
  typed: fc.constantFrom<Record<string, DraftCell>>(
    {},
    { 't2.rules.issued': { value: 9, source: 'typed' } },
    {
      't3.received.natural': { value: 4, source: 'typed' },
      't4.reconsideration.upheld': { value: 1, source: 'typed' },
    },
  ),
});

it.each(Object.values(REPORT_FORMATS))('are the cells of the draft without its zeros, in format $id', (format) => {
  const figuresOf = ownFiguresOf(format);
  fc.assert(
    fc.property(counts, (own) => {
      const t2 = t2Figures(format, own.documents, own.decisions);
      const cells = draftCells(format.id, t3Figures(format, own.t3), t4Figures(format, own.t4), own.typed, t2);
      const figures = Object.fromEntries(Object.entries(cells).map(([cell, { value }]) => [cell, value]));
      expect(withoutZeros(figuresOf(own))).toEqual(withoutZeros(figures));
    }),
    { numRuns: 20 },
  );
});
