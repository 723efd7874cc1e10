import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decodeText } from './decode-text.js';

/** 示例区公开 in GBK, byte by byte: Node writes no GBK. */
const GBK = Buffer.from('cabec0fdc7f8b9abbfaa', 'hex');

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const text = '一、总体情况\n2025年收到申请12件。\n';

describe('decodeText', () => {
  const cases: [name: string, bytes: Buffer, expected: string | null][] = [
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), text],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), text],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${text}`), text],
    ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le'), text],
    ['UTF-16 BE without a mark', utf16be(text), text],
    ['GBK', Buffer.concat([GBK, Buffer.from(' 2025\n')]), '示例区公开 2025\n'],
    ['a four-byte character of GB18030', Buffer.concat([GBK, Buffer.from('95328236', 'hex')]), '示例区公开𠀀'],
    ['UTF-8 cut off within a character', Buffer.from(text).subarray(0, 27), '一、总体情况\n2025年'],
    [
      'Big5 where the page declares it',
      Buffer.concat([Buffer.from('<meta charset="big5">'), Buffer.from('a4a4a4e5', 'hex')]),
      '<meta charset="big5">中文',
    ],
    [
      'single NUL bytes in text',
      Buffer.from('收到\0申请，已经\0答复申请人，没有结转。'),
      '收到申请，已经答复申请人，没有结转。',
    ],
    [
      'one broken byte in long UTF-8',
      Buffer.concat([Buffer.from(text.repeat(20)), Buffer.from([0xff]), Buffer.from(text)]),
      `${text.repeat(20)}\ufffd${text}`,
    ],
    ['zeros', Buffer.alloc(4096), null],
    ['binary', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)), null],
  ];
  it.each(cases)('%s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toBe(expected);
  });

  it('gives back any Chinese text written in UTF-8', () => {
    const character = fc.constantFrom(...'政府信息公开条例，。〔〕0123456789\n');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 200 }), (characters) => {
        expect(decodeText(Buffer.from(characters.join('')))).toBe(characters.join(''));
      }),
    );
  });
});
