import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allCellKeys,
  APPLICANT_COLUMNS,
  outcomeRows,
  REPORT_FORMATS,
  t2CellKeys,
  type CellKey,
  type FormatId,
} from '../../../law/report-format/index.js';
import { canonicalJson } from '../../../platform/ledger/index.js';
import { t3Figures, type T3Count } from '../derive/t3-figures.js';
import { t4Figures, type T4Count } from '../derive/t4-figures.js';
import { draftCells, type DraftCell } from '../draft/draft.js';
import { fromMillionths, toMillionths } from './exact-sum.js';
import { applicationGroups, disputeGroups, typedGroups } from './group-counts.js';
import { ledgerText, type HashTools, type LedgerContent } from './ledger-lines.js';
import type { CountedGroup } from './counted-thing.js';
import { ledgerVerifier, type LedgerVerdict } from './verify-ledger.js';

const tools: HashTools = {
  canonical: canonicalJson,
  hash: (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`,
};

const t3Count = (format: FormatId): fc.Arbitrary<T3Count> =>
  fc.record({
    inflow: fc.constantFrom('received' as const, 'carriedIn' as const),
    outflow: fc.constantFrom('carriedOut', 'other.unpaid', ...outcomeRows(REPORT_FORMATS[format])),
    column: fc.constantFrom(...APPLICANT_COLUMNS),
    count: fc.integer({ min: 0, max: 4 }),
  });
const t4Count: fc.Arbitrary<T4Count> = fc.record({
  kind: fc.constantFrom('reconsideration', 'litigation.direct', 'litigation.afterReconsideration'),
  standing: fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const, 'pending' as const),
  count: fc.integer({ min: 0, max: 3 }),
});
const typedCells = (format: FormatId): fc.Arbitrary<Record<CellKey, DraftCell>> =>
  fc.dictionary(
    fc.constantFrom(...t2CellKeys(REPORT_FORMATS[format])),
    fc.record({
      value: fc.integer({ min: 0, max: 9_999_999_999 }).map((value) => value / 10_000),
      source: fc.constant('typed' as const),
      reason: fc.constantFrom('业务台账', '"hash":"引号"', 'a\nb'),
    }),
    { maxKeys: 8, noNullPrototype: true },
  );

/** A year of random records, with the cells that the derivation gives and the lines that are published of it. */
const year = fc
  .constantFrom<FormatId>('2019', '2021')
  .chain((format) => fc.tuple(fc.constant(format), fc.array(t3Count(format)), fc.array(t4Count), typedCells(format)))
  .map(([id, t3, t4, typed]) => {
    const format = REPORT_FORMATS[id];
    const draft = draftCells(id, t3Figures(format, t3), t4Figures(format, t4), typed);
    const groups = [
      ...applicationGroups(format, t3),
      ...disputeGroups(format, t4),
      ...typedGroups(format, draft, () => false),
    ];
    const cells = Object.fromEntries(Object.entries(draft).map(([key, { value }]) => [key, value]));
    return { content: contentOf(id, cells), groups };
  });

function contentOf(format: FormatId, cells: LedgerContent['cells']): LedgerContent {
  return {
    organ: { code: 'CZJ', name: '示例区财政局' },
    year: REPORT_FORMATS[format].firstYear,
    format,
    version: 1,
    publishedOn: '2022-01-20',
    cells,
    content: tools.hash('content'),
  };
}

function linesOf(content: LedgerContent, groups: readonly CountedGroup[]): string[] {
  return [...ledgerText(tools, content, groups)].map((line) => line.slice(0, -1));
}

function verify(lines: readonly string[]): LedgerVerdict | null {
  const verifier = ledgerVerifier(tools);
  for (const line of lines) if (!verifier.push(line)) return null;
  return verifier.finish();
}

/** Caught: a difference is named, or there is no ledger left to read. */
const isCaught = (lines: readonly string[]) => verify(lines)?.differences.length !== 0;

describe('ledger.ndjson', () => {
  it('gives, recomputed, the cells that were published, whatever was counted', () => {
    fc.assert(
      fc.property(year, ({ content, groups }) => {
        const verdict = verify(linesOf(content, groups));
        expect(verdict?.differences).toEqual([]);
        expect(verdict?.lines).toBe(groups.reduce((sum, { count }) => sum + count, 0));
        for (const key of allCellKeys(REPORT_FORMATS[content.format])) {
          expect(verdict?.cells[key]).toBe(content.cells[key] ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('shows any single line that was altered, dropped, added or swapped', () => {
    const touch = fc.record({ at: fc.nat(), other: fc.nat(), letter: fc.nat() });
    fc.assert(
      fc.property(year, touch, ({ content, groups }, { at, other, letter }) => {
        const lines = linesOf(content, groups);
        const index = at % lines.length;
        const line = lines[index] ?? '';
        const place = letter % line.length;
        const changed = line[place] === '1' ? '2' : '1';
        expect(isCaught(lines.with(index, line.slice(0, place) + changed + line.slice(place + 1)))).toBe(true);
        expect(isCaught(lines.toSpliced(index, 1))).toBe(true);
        expect(isCaught(lines.toSpliced(index, 0, line))).toBe(true);
        expect(isCaught([...lines, ''])).toBe(true);
        const second = other % lines.length;
        if (second !== index) {
          expect(isCaught(lines.with(index, lines[second] ?? '').with(second, line))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names the cell and the line where one application was turned into another', () => {
    const thing = { type: 'application', inflow: 'received', outflow: 'granted', column: 'natural' } as const;
    const cells = t3Figures(REPORT_FORMATS['2021'], [{ ...thing, count: 3 }]);
    const whole = Object.fromEntries(allCellKeys(REPORT_FORMATS['2021']).map((key) => [key, cells[key] ?? 0]));
    const lines = linesOf(contentOf('2021', whole), [{ thing, count: 3 }]);
    const forged = lines.with(2, (lines[2] ?? '').replace('"granted"', '"partial"'));
    expect(verify(forged)?.differences).toEqual([
      { kind: 'line', line: 3, fault: 'hash' },
      { kind: 'cell', cell: 't3.granted.natural', published: 3, recomputed: 2 },
      { kind: 'cell', cell: 't3.granted.total', published: 3, recomputed: 2 },
      { kind: 'cell', cell: 't3.partial.natural', published: 0, recomputed: 1 },
      { kind: 'cell', cell: 't3.partial.total', published: 0, recomputed: 1 },
    ]);
  });

  it('takes no line of another report, and no place that the form does not have', () => {
    const thing = { type: 'dispute', kind: 'reconsideration', standing: 'upheld' } as const;
    const content = contentOf('2021', {});
    const mine = linesOf(content, [{ thing, count: 1 }]);
    const theirs = linesOf({ ...content, organ: { code: 'MZJ', name: '示例区民政局' } }, [{ thing, count: 1 }]);
    const faults = verify(mine.with(1, theirs[1] ?? ''))?.differences ?? [];
    expect(faults).toContainEqual({ kind: 'line', line: 2, fault: 'link' });
    const strange = linesOf(content, [{ thing: { ...thing, kind: 'arbitration' }, count: 1 }]);
    expect(verify(strange)?.differences).toContainEqual({ kind: 'line', line: 2, fault: 'place' });
  });

  it.each(['', '{', '[]', '{"type":"report"}', 'null', '{"type":"application"}'])(
    'is none that begins with %j',
    (line) => {
      expect(verify([line])).toBeNull();
    },
  );

  it('leaves out a reason that names somebody', () => {
    const cells = { 't2.licensing.decisions': { value: 3, source: 'typed' as const, reason: '张某手机 13800000000' } };
    const [group] = typedGroups(REPORT_FORMATS['2021'], cells, (reason) => reason.includes('手机'));
    expect(group?.thing).toEqual({ type: 'typed', cell: 't2.licensing.decisions', value: 3 });
  });
});

it('adds up amounts exactly', () => {
  expect(fromMillionths((toMillionths(0.1) ?? 0n) + (toMillionths(0.2) ?? 0n))).toBe(0.3);
  expect(fromMillionths(toMillionths(-12.000001) ?? 0n)).toBe(-12.000001);
  expect([toMillionths(1e15), toMillionths(1e-7), toMillionths(Number.NaN)]).toEqual([null, null, null]);
});
