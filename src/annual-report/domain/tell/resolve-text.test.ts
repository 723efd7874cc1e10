import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, writeReference } from './reference.js';
import { problemsIn, resolveText, type ReferredFigures } from './resolve-text.js';

const figures: ReferredFigures = {
  cells: {
    't3.received.total': 12,
    't3.granted.total': 5,
    't2.rules.issued': null,
    't2.charges.amount': 0.3,
    't3.x': 7,
  },
  previous: { 't3.received.total': 10, 't3.granted.total': 5, 't2.charges.amount': 0.1, 't3.x': 0 },
  fees: { notices: 2, noticed: 300, payments: 1, yuan: 100 },
};

describe('references in a text', () => {
  it.each([
    ['收到申请{{t3.received.total}}件', '收到申请12件'],
    ['上年{{prev:t3.received.total}}件', '上年10件'],
    ['较上年{{diff:t3.received.total}}件，{{ pct：t3.received.total }}', '较上年增加2件，增长20%'],
    ['与上年相比{{diff:t3.granted.total}}件；{{pct:t3.granted.total}}。', '与上年相比持平；持平。'],
    ['{{diff:t2.charges.amount}}万元', '增加0.2万元'],
    ['收取{{fee.yuan}}元，{{fee.payments}}件', '收取100元，1件'],
    ['没有引用', '没有引用'],
  ])('%s reads %s', (text, read) => {
    expect(resolveText(text, figures)).toBe(read);
    expect(problemsIn(text, figures)).toEqual([]);
  });

  it.each([
    ['{{t3.nothing}}', 'unknown'],
    ['{{申请数}}', 'unknown'],
    ['{{prev:fee.yuan}}', 'unknown'],
    ['{{t2.rules.issued}}', 'unset'],
    ['{{prev:t2.rules.issued}}', 'previousUnset'],
    ['{{pct:t3.x}}', 'previousZero'],
    ['较上年减少{{diff:t3.received.total}}件', 'direction'],
  ])('%s has no value: %s, and stays as written', (text, problem) => {
    expect(problemsIn(text, figures)).toMatchObject([{ problem }]);
    expect(resolveText(text, figures)).toBe(text);
  });

  it('has no difference without a report for the year before', () => {
    expect(problemsIn('{{diff:t3.received.total}}', { ...figures, previous: null })).toMatchObject([
      { problem: 'noPrevious' },
    ]);
  });

  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{{', '}}', '{', '}', 'diff:', 't3.x', '件', '\n', '增加')), (parts) => {
        const text = parts.join('');
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(text.slice(piece.from, piece.from + piece.text.length)).toBe(piece.text);
      }),
    );
  });

  it('never says the difference otherwise than the figures do', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (now, before) => {
        const both = { cells: { c: now }, previous: { c: before }, fees: null };
        const said = resolveText(writeReference({ form: 'diff', figure: 'c' }), both);
        const sign = said === '持平' ? 0 : said.startsWith('增加') ? 1 : -1;
        expect(before + sign * Number(said.replace(/\D/g, '') || 0)).toBe(now);
      }),
    );
  });
});
