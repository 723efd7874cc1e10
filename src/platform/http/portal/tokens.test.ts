import { describe, expect, it } from 'vitest';
import { contrastOf } from './contrast.js';
import { ELDER, HIGH_CONTRAST, poorContrasts, TOKENS, type TokenName } from './tokens.js';
import { PORTAL_STYLESHEET } from './stylesheet.js';

describe('the tokens', () => {
  it('measure contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('red', '#ffffff')).toBeNull();
  });

  it.each([
    ['usual', {}],
    ['elder', ELDER],
    ['high contrast', HIGH_CONTRAST],
    ['both', { ...ELDER, ...HIGH_CONTRAST }],
    ['contrast the browser asks for, with elder', { ...HIGH_CONTRAST, ...ELDER }],
  ])('can be read one on the other: %s', (_, mode) => {
    expect(poorContrasts({ ...TOKENS, ...mode })).toEqual([]);
  });

  it('reach 7 for every text in high contrast', () => {
    const tokens = { ...TOKENS, ...HIGH_CONTRAST };
    for (const text of ['--ink', '--ink-soft', '--red', '--red-deep', '--navy', '--amber', '--green'] as const) {
      expect(contrastOf(tokens[text], tokens['--paper']), text).toBeGreaterThanOrEqual(7);
    }
    expect(contrastOf(tokens['--foot-ink'], tokens['--foot'])).toBeGreaterThanOrEqual(7);
  });

  it('are all that the stylesheet takes its colours from', () => {
    const used = new Set([...PORTAL_STYLESHEET.css.matchAll(/var\((--[a-z-]+)\)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !((name as TokenName) in TOKENS))).toEqual([]);
  });
});
