import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleText } from '../../../../bench/similar-texts.js';
import { makeReport } from '../check/testing.js';
import { nearestTexts } from './nearest-texts.js';
import { plainWords } from './plain-words.js';
import { percent, repeatable, repetitionOf, repetitionRate } from './repetition.js';
import { repeatedIn, sectionTexts } from './section-text.js';
import { jaccard, shinglesOf } from './shingles.js';
import { SimilarIndex } from './similar-index.js';

describe('plainWords: what is compared', () => {
  it.each([
    ['2024年，主动公开信息1，230条。', '0年主动公开信息00条'],
    ['二〇二四年本局公开3.5万元', '0年本机关公开0万元'],
    ['根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求', '根据要求'],
    ['示例区水务局负责供水', '本机关负责供水'],
  ])('%s', (text, plain) => {
    expect(plainWords(text, '示例区水务局')).toBe(plain);
  });
});

const sentence = fc.stringMatching(/^[一-龥]{1,40}$/u);

describe('the repetition rate', () => {
  it('is all of a text that stands in the other, in whatever order, and none of a text without a stretch in common', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (sentences) => {
        const other = repeatable([...sentences].reverse());
        expect(sentences.every((each) => repetitionRate(repetitionOf(each, other)) === 1)).toBe(true);
        const foreign = repeatable(sentences.map((each) => each.replace(/./gu, 'x')));
        expect(sentences.every((each) => repetitionRate(repetitionOf(each, foreign)) === 0)).toBe(true);
      }),
    );
  });

  it('counts of a changed sentence the unbroken stretches of 13 characters and more', () => {
    const before = '甲'.repeat(3) + '一二三四五六七八九十百千万' + '丙丁';
    const after = '乙'.repeat(5) + '一二三四五六七八九十百千万' + '戊己庚';
    expect(repetitionOf(after, repeatable([before]))).toEqual({ characters: 21, repeated: 13 });
    expect(repetitionOf(after.replace('万', '亿'), repeatable([before]))).toEqual({ characters: 21, repeated: 0 });
  });

  it('is 100% only where nothing differs', () => {
    expect([1, 0.999, 0.5, 0].map(percent)).toEqual([100, 99, 50, 0]);
  });
});

describe('SimilarIndex', () => {
  it('names the planted copies and nothing else', () => {
    const samples = Array.from({ length: 600 }, (_, number) => sampleText(number));
    const texts = samples.map(({ text }) => text);
    const index = new SimilarIndex();
    for (const text of texts) index.add(text);
    const nearest = nearestTexts(
      index,
      (number) => texts[number] ?? '',
      () => true,
    );
    const share = (a: number, b: number) => jaccard(shinglesOf(texts[a] ?? ''), shinglesOf(texts[b] ?? ''));
    const expected = samples.flatMap(({ madeFrom }, number) =>
      madeFrom !== null && share(number, madeFrom) >= 0.5 ? [[number, madeFrom]] : [],
    );
    expect(expected.length).toBeGreaterThan(5);
    for (const [number, from] of expected) {
      expect(nearest.get(number ?? 0)?.map(({ other }) => other)).toContain(from);
    }
    const named = [...nearest].flatMap(([number, matches]) => matches.map(({ other }) => share(number, other)));
    expect(Math.min(...named)).toBeGreaterThanOrEqual(0.5);
  });

  it('gives each of very many equal texts its nearest few, without comparing all with all', () => {
    const index = new SimilarIndex();
    const { text } = sampleText(0);
    for (let count = 0; count < 500; count++) index.add(text);
    expect([...index.candidates()].length).toBeLessThan(500 * 17);
    expect(
      nearestTexts(
        index,
        () => text,
        () => true,
      ).size,
    ).toBe(500);
  });
});

describe('sectionTexts', () => {
  const long = Array.from(
    { length: 8 },
    (_, index) => `${'认真做好主动公开工作'.repeat(2)}第${'甲乙丙丁戊己庚辛'[index]}项`,
  );

  it('leaves out short sections, and shows passages with personal data masked', () => {
    const texts = sectionTexts(makeReport({ sections: { 1: [long.join('。'), '联系人手机13912345678。'.repeat(1)] } }));
    expect(texts.map(({ section }) => section)).toEqual([1]);
    const [text] = texts;
    if (!text) throw new Error('section 1 is long enough');
    const { rate, passages } = repeatedIn(
      text,
      text.sentences.map(({ plain }) => plain),
    );
    expect(rate).toBe(1);
    expect(passages).toHaveLength(3);
    expect(JSON.stringify(passages)).not.toContain('13912345678');
  });
});
