import { describe, expect, it } from 'vitest';
import { isBlank, withheldOfCopies, type CopyWithheld } from './withheld-of-copies.ts';

const copy = (sourceFileId: string, places: string, goesWithReply = true): CopyWithheld => ({
  sourceFileId,
  goesWithReply,
  areas: places.split(' ').map((place) => {
    const [page, ground = ''] = place.split('/');
    return { page: Number(page), ground };
  }),
});
const names = new Map([
  ['a', '校服采购合同.v2.pdf'],
  ['b', null],
]);
const list = (copies: readonly CopyWithheld[]) =>
  withheldOfCopies(copies, names, ({ name, pages, count }) => `${name}|${pages}|${count}`);

describe('withheldOfCopies', () => {
  it('has one part for each file and ground, its pages in order and once', () => {
    expect(list([copy('a', '3/privacy 1/privacy 3/privacy 2/secret')])).toEqual([
      { what: '校服采购合同.v2|1、3|3', ground: 'privacy' },
      { what: '校服采购合同.v2|2|1', ground: 'secret' },
    ]);
  });

  it('leaves out copies that do not go with the reply, and names no erased file', () => {
    expect(list([copy('a', '1/privacy', false), copy('b', '1/privacy')])).toEqual([
      { what: 'null|1|1', ground: 'privacy' },
    ]);
  });
});

describe('isBlank', () => {
  it.each([
    [undefined, true],
    [[{}], true],
    [[undefined, { what: ' ' }], true],
    [[{ what: '联系电话' }], false],
    [[{ ground: '15.privacy' }], false],
  ])('%j: %s', (parts, blank) => expect(isBlank(parts)).toBe(blank));
});
