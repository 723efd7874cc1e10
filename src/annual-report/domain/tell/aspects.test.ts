import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASPECTS, joinAspects, splitAspects } from './aspects.js';
import { aspectPrompts } from './aspect-prompts.js';
import { problemsIn } from './resolve-text.js';

describe('section 一 in its five aspects', () => {
  it('takes a text apart by its headings, and leaves one without them whole', () => {
    const text = '总的情况。\n（一）主动公开情况\n发布。\n（二）平台建设\n网站。\n新媒体。';
    expect(splitAspects(text)).toEqual({ lead: '总的情况。', parts: ['发布。', '', '', '网站。\n新媒体。', ''] });
    expect(splitAspects('（五）监督保障。培训3次。\n考核。').parts[4]).toBe('培训3次。\n考核。');
    expect(splitAspects('没有小标题。').lead).toBe('没有小标题。');
  });

  it('numbers the aspects that are written', () => {
    expect(joinAspects({ lead: '', parts: ['甲', ' ', '', '丁', ''] })).toBe(
      '（一）主动公开\n甲\n（二）政府信息公开平台建设\n丁',
    );
  });

  it('gives back what was put together', () => {
    const words = fc
      .array(fc.constantFrom('甲。', '乙{{t3.received.total}}件。', '丙'))
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 5, maxLength: 5 }), (lead, parts) => {
        expect(splitAspects(joinAspects({ lead, parts }))).toEqual({ lead, parts });
      }),
    );
  });

  it('prompts for each, with figures the report has alone', () => {
    const cells = { 't3.received.total': 3, 't3.handled.total': 3, 't3.carriedOut.total': 0, 't2.rules.issued': null };
    const prompts = aspectPrompts({ cells });
    expect(prompts).toHaveLength(ASPECTS.length);
    const sentences = prompts.flatMap((prompt) => prompt.sentences);
    expect(sentences).toHaveLength(1);
    expect(problemsIn(sentences.join(''), { cells, previous: null, fees: null })).toEqual([]);
  });
});
