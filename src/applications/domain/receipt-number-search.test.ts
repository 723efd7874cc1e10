import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReceiptNumber } from './receipt-number.js';
import { rangesOfSearch } from './receipt-number-search.js';

const given = { organCode: 'JYJ', years: [2025, 2026] };
const numbers = given.years.flatMap((year) =>
  [1, 12, 123, 1_234, 10_012, 120_000, 123_456].map((number) =>
    formatReceiptNumber({ organCode: 'JYJ', year, number }),
  ),
);

function found(search: string): readonly string[] {
  const ranges = rangesOfSearch(search, given);
  return numbers.filter((number) => ranges === null || ranges.some(({ from, to }) => number >= from && number <= to));
}

describe('a search by receipt number', () => {
  it.each<[string, readonly string[]]>([
    ['JYJ-2026-000123', ['JYJ-2026-000123']],
    ['jyj－2026－000123', ['JYJ-2026-000123']],
    ['JYJ-2026-00123', ['JYJ-2026-000123', 'JYJ-2026-001234']],
    ['2026-0001', ['JYJ-2026-000001', 'JYJ-2026-000123']],
    ['2026-12', ['JYJ-2026-000012', 'JYJ-2026-120000', 'JYJ-2026-123456']],
    ['0012', ['JYJ-2025-000012', 'JYJ-2026-000012']],
    ['123', ['JYJ-2025-000123', 'JYJ-2026-000123']],
    ['123456', ['JYJ-2025-123456', 'JYJ-2026-123456']],
    ['2026', numbers.filter((number) => number.startsWith('JYJ-2026'))],
    ['JYJ-202', numbers],
    ['JYJ-', numbers],
    ['jy', numbers],
    ['JYJ-2024', []],
    ['2024-000001', []],
    ['CZJ-2026-000123', []],
    ['0', []],
    ['%', []],
    ['12345678901', []],
    ['局', []],
  ])('%s', (search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  it('finds a number by every beginning of it, and by its running number with and without zeros', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...given.years),
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.nat(30),
        (year, number, length) => {
          const whole = formatReceiptNumber({ organCode: 'JYJ', year, number });
          const padded = whole.slice('JYJ-2026-'.length);
          const beginning = whole.slice(0, Math.max(1, length));
          for (const search of [beginning, whole, whole.slice(4), padded, String(number), `${year}-${number}`]) {
            const ranges = rangesOfSearch(search, given);
            const holds = ranges === null || ranges.some(({ from, to }) => whole >= from && whole <= to);
            expect(holds, search).toBe(true);
          }
        },
      ),
    );
  });
});
