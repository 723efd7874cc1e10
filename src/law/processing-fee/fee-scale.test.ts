import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeByItem, feeByPage, MOST_ITEMS, MOST_PAGES, type ProcessingFee } from './fee-scale.js';
import type { Result } from '../../kernel/result.js';

function fee(result: Result<ProcessingFee>): ProcessingFee {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('fee by item', () => {
  it.each([
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
    [60, 11000],
    [100, 37000],
  ])('%i items: %i yuan', (items, yuan) => {
    expect(fee(feeByItem(items)).yuan).toBe(yuan);
  });

  it('shows its slices, the free one too', () => {
    expect(fee(feeByItem(41)).slices).toEqual([
      { from: 1, to: 10, count: 10, rate: 0, yuan: 0 },
      { from: 11, to: 30, count: 20, rate: 100, yuan: 2000 },
      { from: 31, to: 40, count: 10, rate: 200, yuan: 2000 },
      { from: 41, to: 41, count: 1, rate: 300, yuan: 300 },
    ]);
    expect(fee(feeByItem(0))).toEqual({ yuan: 0, slices: [] });
  });
});

describe('fee by page', () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [1000, 34700],
  ])('%i pages: %i yuan', (pages, yuan) => {
    expect(fee(feeByPage(pages)).yuan).toBe(yuan);
  });

  it('shows its slices', () => {
    expect(fee(feeByPage(201)).slices).toEqual([
      { from: 1, to: 30, count: 30, rate: 0, yuan: 0 },
      { from: 31, to: 100, count: 70, rate: 10, yuan: 700 },
      { from: 101, to: 200, count: 100, rate: 20, yuan: 2000 },
      { from: 201, to: 201, count: 1, rate: 40, yuan: 40 },
    ]);
  });
});

describe.each([
  ['items', feeByItem, MOST_ITEMS],
  ['pages', feeByPage, MOST_PAGES],
])('%s', (_, scale, most) => {
  it.each([-1, 1.5, Number.NaN, Infinity, most + 1, Number.MAX_SAFE_INTEGER, 2 ** 60])('refuses %d', (count) => {
    expect(scale(count)).toMatchObject({ ok: false, code: 'fee.count' });
  });

  it('stays within safe integers at the most', () => {
    expect(Number.isSafeInteger(fee(scale(most)).yuan)).toBe(true);
  });

  it('never falls, and its slices join and add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
        const { yuan, slices } = fee(scale(count));
        expect(yuan).toBeGreaterThanOrEqual(fee(scale(count - 1)).yuan);
        expect(slices.reduce((sum, slice) => sum + slice.yuan, 0)).toBe(yuan);
        expect(slices.reduce((sum, slice) => sum + slice.count, 0)).toBe(count);
        slices.forEach((slice, i) => {
          expect(slice.from).toBe((slices[i - 1]?.to ?? 0) + 1);
          expect(slice.rate).toBeGreaterThanOrEqual(slices[i - 1]?.rate ?? 0);
        });
      }),
    );
  });
});
