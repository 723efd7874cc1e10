import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeByItem } from './fee-scale.js';
import { feeOfItemNotice } from './item-notice.js';

const yuan = (total: number, items?: number) => {
  const result = feeOfItemNotice(total, items);
  return result.ok ? result.value.yuan : result.code;
};

describe('what one notice charges', () => {
  it.each([
    [10, 1, 0],
    [11, 1, 100],
    [30, 1, 100],
    [31, 1, 200],
    [41, 1, 300],
    [12, 5, 200],
    [31, 31, 2200],
    [31, 0, 0],
  ])('the month stands at %i with %i new: %i yuan', (total, items, expected) => {
    expect(yuan(total, items)).toBe(expected);
  });

  it('shows the slices of the items charged now', () => {
    expect(feeOfItemNotice(32, 3)).toEqual({
      ok: true,
      value: {
        yuan: 500,
        slices: [
          { from: 30, to: 30, count: 1, rate: 100, yuan: 100 },
          { from: 31, to: 32, count: 2, rate: 200, yuan: 400 },
        ],
      },
    });
  });

  it.each([
    [5, 6],
    [5, -1],
    [5, 0.5],
    [-1, 1],
  ])('refuses %d with %d new', (total, items) => {
    expect(yuan(total, items)).toBe('fee.count');
  });

  it('over a month, the notices add up to the fee of the month', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 15 }), (notices) => {
        let total = 0;
        let charged = 0;
        for (const items of notices) {
          total += items;
          charged += Number(yuan(total, items));
        }
        expect(feeByItem(total)).toMatchObject({ value: { yuan: charged } });
      }),
    );
  });
});
