import { describe, expect, it } from 'vitest';
import { shortDescription } from './short-description.js';

describe('what is asked for, in one line', () => {
  it.each([
    ['招生方案', '招生方案'],
    [' 招生方案\n  及其附件 ', '招生方案 及其附件'],
    ['甲'.repeat(48), '甲'.repeat(48)],
    ['甲'.repeat(49), `${'甲'.repeat(48)}……`],
    // A character of two code units is not cut in half.
    [`${'𠮷'.repeat(48)}甲`, `${'𠮷'.repeat(48)}……`],
  ])('%s', (description, expected) => {
    expect(shortDescription(description)).toBe(expected);
  });
});
