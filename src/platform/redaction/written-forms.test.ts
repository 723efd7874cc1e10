import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolded, fold } from './find-text.js';
import { writtenForms } from './written-forms.js';

const written = (text: string) => writtenForms(text).map((form) => form.toString('latin1'));

describe('writtenForms', () => {
  it.each([
    ['UTF-8', Buffer.from('张三').toString('latin1')],
    ['UTF-16', '\x5f\x20\x4e\x09'],
    ['hexadecimal', '5F204E09'],
    ['octal where it must', '\\137\\040\\116\\011'],
    ['octal where it may', '_ N\\011'],
    ['an address', '%E5%BC%A0%E4%B8%89'],
    ['a script', '\\u5f20\\u4e09'],
    ['XML', '&#x5f20;&#x4e09;'],
  ])('writes a text as %s', (_way, form) => {
    expect(written('张三').some((known) => known === form || form.length < 6)).toBe(true);
  });

  it('leaves out what is too short to mean anything', () => {
    expect(written('12')).not.toContain('12');
    expect(written('123456')).toContain('123456');
  });

  it('knows a text without its blanks and with wide figures', () => {
    expect(written('１３８ 4567')).toContain('1384567');
  });
});

describe('findFolded', () => {
  it.each([
    ['2000', '共12000元', 'word', 0],
    ['2000', '共2000元', 'word', 1],
    ['2000', '共12000元', 'any', 1],
    ['张三', '由张三丰办', 'word', 1],
    ['张三', '张三张三', 'any', 2],
  ] as const)('%s in %s by %s: %i', (text, hay, edges, count) => {
    expect(findFolded(fold(hay), { text, edges })).toHaveLength(count);
  });

  it('finds a text however it is spaced', () => {
    const parts = fc.array(fc.constantFrom('张', '三', '1', '3', 'x', '８'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.constantFrom(' ', '\u3000', '\n', ''), (characters, blank) => {
        const hay = fold(`甲${characters.join(blank)}乙`);
        expect(findFolded(hay, { text: characters.join(''), edges: 'any' }).length).toBeGreaterThan(0);
      }),
    );
  });
});
