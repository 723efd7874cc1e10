import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferredFigures } from '../../../../../src/annual-report/domain/tell/resolve-text.js';
import { chipsIn, fieldFigures, figureChips } from './chips.ts';
import { answers, figureOptions } from './complete-figure.ts';
import { plainPaste } from './plain-paste.ts';
import { textChange } from './text-change.ts';

const figures: ReferredFigures = { cells: { 't3.received.total': 7 }, previous: null, fees: null };
const read = { format: '2021', figures } as const;

describe('references in the field', () => {
  it('show as chips over what stands in the text, marked where there is no such figure', () => {
    const doc = '新收{{t3.received.total}}件。\n另有{{t3.nothing}}件，{{prev:t3.received.total}}件。';
    const state = EditorState.create({ doc, extensions: [fieldFigures.of(read), figureChips] });
    const chips = chipsIn(state);
    expect(chips.map(({ said, broken }) => ({ said, broken }))).toEqual([
      { said: '7', broken: false },
      { said: 't3.nothing：没有这个数字', broken: true },
      { said: '上年，表三：一、本年新收政府信息公开申请数量，总计：没有上一年度报告', broken: true },
    ]);
    expect(chips[0]?.told).toBe('表三：一、本年新收政府信息公开申请数量，总计：7');
    expect(chips.map(({ from, to }) => doc.slice(from, to))).toEqual([
      '{{t3.received.total}}',
      '{{t3.nothing}}',
      '{{prev:t3.received.total}}',
    ]);
  });

  it('are found by name, value or key; without a report of last year there is nothing of it', () => {
    const options = figureOptions(read);
    const found = (typed: string) => options.filter((option) => answers(option, typed)).map(({ written }) => written);
    for (const typed of ['新收总计', '7', 't3.received', '']) expect(found(typed)).toEqual(['{{t3.received.total}}']);
    expect(found('总计新收')).toEqual([]);
    expect(found('8')).toEqual([]);
  });
});

describe('a paste', () => {
  it.each([
    ['一是甲\u00a0乙。\r\n\r\n二是丙\u000b丁。\r\n', '一是甲 乙。\n二是丙\n丁。\n'],
    ['　　缩进保留。\u200b  \n收到{{t3.received.total}}件', '　　缩进保留。\n收到{{t3.received.total}}件'],
  ])('%j reads as plain paragraphs', (pasted, plain) => expect(plainPaste(pasted)).toBe(plain));
});

describe('a change from outside', () => {
  it('makes one text of another, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '\n', '{', '7'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = textChange(before, after);
        if (change === null) {
          expect(before).toBe(after);
          return;
        }
        const { from, to, insert } = change;
        expect(from).toBeLessThanOrEqual(to);
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      }),
    );
  });
});
