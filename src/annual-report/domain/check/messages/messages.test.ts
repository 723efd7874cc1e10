import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../finding.js';
import { RULES } from '../rules/index.js';
import { en } from './en.js';
import { zh } from './zh.js';

const placesOf = (text: string | undefined) => [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort();

describe('the wording of the rules', () => {
  it('has one rule for every public code', () => {
    expect(RULES.map(({ code }) => code).sort()).toEqual([...FINDING_CODES].sort());
  });

  it('has words for every rule and no words for none', () => {
    const codes = new Set<string>(RULES.map(({ code }) => code));
    const worded = new Set(Object.keys(zh).map((key) => key.split('/')[0] ?? ''));
    expect(worded).toEqual(codes);
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it.each(Object.entries(zh))('%s says the same in both languages', (key, entry) => {
    const other = en[key as keyof typeof zh];
    const inEnglish = placesOf(other.message).filter((place) => place !== '{unit}');
    expect(inEnglish).toEqual(placesOf(entry.message).filter((place) => place !== '{unit}'));
    expect('suggestion' in entry).toBe(other.suggestion !== undefined);
  });

  it('gives every rule its legal source', () => {
    for (const { basis } of RULES) {
      expect(basis.zh).toMatch(/条|格式|GB\/T/);
      expect(basis.en).not.toBe('');
    }
  });
});
