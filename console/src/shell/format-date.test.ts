import { describe, expect, it } from 'vitest';
import { dateIn, instantIn } from './format-date.ts';

describe('dates', () => {
  it.each([
    ['zh', '2026-03-02', '2026年3月2日'],
    ['en', '2026-03-02', '2 March 2026'],
    ['en', '2025-12-31', '31 December 2025'],
  ] as const)('in %s: %s', (language, date, said) => expect(dateIn(language, date)).toBe(said));

  it.each([
    ['zh', '2026-03-01T16:05:00Z', '2026年3月2日 00:05'],
    ['en', '2026-12-31T15:59:00Z', '31 December 2026, 23:59'],
  ] as const)('tells an instant in Beijing time, over midnight, in %s: %s', (language, instant, said) =>
    expect(instantIn(language, instant)).toBe(said),
  );
});
