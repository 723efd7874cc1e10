import { describe, expect, it } from 'vitest';
import { dateIn, formatInstant } from './format-date.ts';

describe('dates', () => {
  it.each([
    ['zh', '2026-03-02', '2026年3月2日'],
    ['en', '2026-03-02', '2 March 2026'],
    ['en', '2025-12-31', '31 December 2025'],
  ] as const)('in %s: %s', (language, date, said) => expect(dateIn(language, date)).toBe(said));

  it('tells an instant in Beijing time, over midnight', () => {
    expect(formatInstant('2026-03-01T16:05:00Z')).toMatch(/2026.3.2 00:05/);
  });
});
