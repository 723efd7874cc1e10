import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDocumentNumber } from './document-number.js';
import { findDocumentNumbers } from './find-document-numbers.js';
import { KNOWN_DOCUMENTS } from './known-documents.js';

const read = (text: string) =>
  findDocumentNumbers(text).map((m) => [formatDocumentNumber(m.number), m.deviations.join(' ')]);

describe('document numbers in running text', () => {
  it.each([
    ['国办函〔2020〕109号', '国办函〔2020〕109号', ''],
    ['根据国办函〔2020〕109号规定', '国办函〔2020〕109号', ''],
    ['国办函﹝2020﹞109号', '国办函〔2020〕109号', ''],
    ['国办函[2020]109号', '国办函〔2020〕109号', 'brackets'],
    ['国办函［2020］109号', '国办函〔2020〕109号', 'brackets'],
    ['国办函（2020）109号', '国办函〔2020〕109号', 'brackets'],
    ['国办函(2020)109号', '国办函〔2020〕109号', 'brackets'],
    ['国办函【2020】109号', '国办函〔2020〕109号', 'brackets'],
    ['国办函〈2020〉109号', '国办函〔2020〕109号', 'brackets'],
    ['国办函〔2020]109号', '国办函〔2020〕109号', 'brackets'],
    ['国办函 〔2020〕 109 号', '国办函〔2020〕109号', 'spacing'],
    ['国办函〔 2020 〕109号', '国办函〔2020〕109号', 'spacing'],
    ['国办函\n〔2020〕109号', '国办函〔2020〕109号', ''],
    ['国办函〔2020〕第109号', '国办函〔2020〕109号', 'ordinal'],
    ['国办函〔2020〕0109号', '国办函〔2020〕109号', 'padding'],
    ['国办函〔2020年〕109号', '国办函〔2020〕109号', 'year'],
    ['国办函〔２０２０〕１０９号', '国办函〔2020〕109号', 'digits'],
    ['國辦函〔2020〕109號', '国办函〔2020〕109号', ''],
    ['国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号', ''],
    ['按照黑政办发〔2022〕7号要求', '黑政办发〔2022〕7号', ''],
    ['本局印发呼政发〔2022〕7号', '呼政发〔2022〕7号', ''],
    ['国办函〔20200〕109号', '国办函〔20200〕109号', ''],
  ])('%s', (text, number, deviations) => {
    const [found] = read(text);
    expect(found).toEqual([number, deviations]);
  });

  it.each([
    '国务院令第711号',
    '国务院令 第 711 号',
    '中华人民共和国国务院令第711号',
    '中华人民共和国国务院令（第711号）',
    '国务院第711号令',
    '国务院（第711号）令',
    '国令第711号',
    '第711号国务院令',
    '国务院令711号',
    '国务院令〔2019〕711号',
  ])('order of the State Council: %s', (text) => {
    expect(read(text)).toEqual([['国务院令第711号', '']]);
  });

  it.each([
    '2021年1月1日至12月31日',
    '（一）3号楼',
    '（2021）京01行初123号',
    '道外区南直路（12）3号',
    '报送编号：20210109号',
    '电话（0451）87810809',
  ])('no document number: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives each number its place', () => {
    const text = '依据《条例》（国务院令第711号）和国办函[2020]109号，';
    const found = findDocumentNumbers(text);
    expect(found.map((m) => text.slice(m.index, m.index + m.raw.length))).toEqual([
      '国务院令第711号',
      '国办函[2020]109号',
    ]);
    expect(found.map((m) => m.raw)).toEqual(['国务院令第711号', '国办函[2020]109号']);
  });

  it('reads back every known number within any Chinese text, at its place', () => {
    const prose = fc.array(fc.constantFrom('根据', '，', '。', '《办法》', '要求', '本局', '和', ' '), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(prose, fc.constantFrom(...KNOWN_DOCUMENTS), prose, (before, known, after) => {
        const written = formatDocumentNumber(known.number);
        const text = [...before, written, ...after].join('');
        const [mention] = findDocumentNumbers(text);
        expect(mention?.number).toEqual(known.number);
        expect(text.slice(mention?.index, (mention?.index ?? 0) + written.length)).toBe(written);
      }),
    );
  });
});
