import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fill } from './fill.ts';
import { storedLanguage } from './language.ts';
import { zh } from './zh.ts';

/** Every text of a catalogue by its path. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const place = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[place, value]];
    return typeof value === 'object' && value !== null ? texts(value, place) : [];
  });
}
const places = (text: string) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([place]) => place))].sort();

describe('the catalogues', () => {
  const chinese = texts(zh);
  const english = new Map(texts(en));

  it('have the same texts', () => {
    expect([...english.keys()].sort()).toEqual(chinese.map(([path]) => path).sort());
    expect(chinese.length).toBeGreaterThan(150);
  });

  it.each(chinese)('%s has the same places in both', (path, text) => {
    expect(places(english.get(path) ?? '')).toEqual(places(text));
    expect(english.get(path)).not.toBe('');
  });

  it('leave a place that has no value visible', () => {
    expect(fill('{year}年，{n} 件', { year: 2025 })).toBe('2025年，{n} 件');
  });
});

describe('the language', () => {
  it.each([
    ['en', 'en'],
    ['zh', 'zh'],
    [null, 'zh'],
    ['fr', 'zh'],
  ])('stored as %s is %s', (stored, language) => {
    expect(storedLanguage(() => ({ getItem: () => stored }))).toBe(language);
  });

  it('is Chinese where the browser forbids storage', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(storedLanguage(forbidden)).toBe('zh');
  });
});
