import { expect, it } from 'vitest';
import { spendingLimit } from './spending-limit.js';

const at = (seconds: number) => new Date(1_772_416_800_000 + seconds * 1000);

it('bounds what one key spends in a window, and begins anew after it', () => {
  const limit = spendingLimit({ most: 100, windowMs: 60_000 });
  expect(limit.spend('a', 60, at(0)).ok).toBe(true);
  expect(limit.spend('a', 60, at(10)).ok).toBe(true);
  expect(limit.spend('a', 1, at(20))).toMatchObject({ code: 'request.too-many', params: { seconds: '40' } });
  expect(limit.spend('b', 60, at(20)).ok).toBe(true);
  expect(limit.spend('a', 60, at(60)).ok).toBe(true);
});

it('keeps no more keys than it was told, and forgets the longest unused', () => {
  const limit = spendingLimit({ most: 1, windowMs: 60_000, keys: 2 });
  for (const key of ['a', 'b']) limit.spend(key, 1, at(0));
  expect(limit.spend('a', 1, at(1)).ok).toBe(false);
  limit.spend('c', 1, at(2));
  expect(limit.spend('a', 1, at(3)).ok).toBe(false);
  expect(limit.spend('b', 1, at(3)).ok).toBe(true);
});
