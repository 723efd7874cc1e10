import { describe, expect, it } from 'vitest';
import { nameReference, namedFigures, offerReferences } from './find-figures.js';

const figures = {
  cells: { 't3.received.total': 12, 't3.received.natural': 12, 't3.carriedIn.total': 1, 't2.normative.issued': 12 },
  previous: null,
  fees: { notices: 0, noticed: 0, payments: 0, yuan: 0 },
};
const offers = (text: string) =>
  offerReferences(text, '2021', figures).map(({ typed, figures: [first] }) => `${typed} ${first?.figure}`);

describe('figures a text may refer to', () => {
  it('names every cell of the form and the register of fees', () => {
    const named = namedFigures('2021');
    expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
    expect(nameReference({ form: 'diff', figure: 't3.received.total' }, '2021')).toBe(
      '与上年相比增减，表三：一、本年新收政府信息公开申请数量，总计',
    );
  });

  it.each([
    ['新收政府信息公开申请12件', ['12 t3.received.total']],
    ['其中自然人12件', ['12 t3.received.natural']],
    ['制发行政规范性文件12件，上年结转申请1件', ['12 t2.normative.issued', '1 t3.carriedIn.total']],
    ['12月12日召开会议', []],
    ['《申请12件的办法》（国办函〔2012〕12号）', []],
    ['申请{{t3.received.total}}件', []],
    ['申请13件', []],
  ])('%s is offered %j', (text, expected) => {
    expect(offers(text)).toEqual(expected);
  });

  it('gives the place of the number in the text', () => {
    const text = '结转{{t3.carriedIn.total}}件，收到申请12件';
    const [offer] = offerReferences(text, '2021', figures);
    expect(text.slice(offer?.from, offer?.to)).toBe('12');
  });
});
