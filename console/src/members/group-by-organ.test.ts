import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupByOrgan } from './group-by-organ.ts';
import type { SimilarPair } from './similar-api.ts';

const organ = (organId: string) => ({ organId, name: `示例${organId}` });
const pair = (one: string, other: string | null, rate: number): SimilarPair => ({
  one: organ(one),
  other: other === null ? null : organ(other),
  rate,
  sections: [],
});

it('puts a pair under both organs, the nearest first, and what is like the year before under its own', () => {
  const groups = groupByOrgan([pair('甲', '乙', 0.7), pair('乙', null, 0.9), pair('甲', '丙', 0.8)]);
  expect(groups.map(({ name, similar }) => [name, similar.map((each) => each.name)])).toEqual([
    ['示例乙', [null, '示例甲']],
    ['示例丙', ['示例甲']],
    ['示例甲', ['示例丙', '示例乙']],
  ]);
  expect(groups.map(({ others }) => others)).toEqual([1, 1, 2]);
});

it('names the sections as they are numbered in the report of the organ under which they stand', () => {
  const section = { title: '一', otherTitle: '五', rate: 0.8, passage: '' };
  const [first, second] = groupByOrgan([{ ...pair('甲', '乙', 0.8), sections: [section] }]);
  expect(first?.similar[0]?.sections).toEqual([section]);
  expect(second?.similar[0]?.sections).toEqual([{ ...section, title: '五', otherTitle: '一' }]);
});

it('loses no pair and makes up none', () => {
  const code = fc.constantFrom('甲', '乙', '丙', '丁');
  const pairs = fc.uniqueArray(fc.tuple(code, fc.option(code), fc.double({ min: 0, max: 1, noNaN: true })), {
    selector: ([one, other]) => `${one} ${other}`,
  });
  fc.assert(
    fc.property(pairs, (drawn) => {
      const made = drawn.filter(([one, other]) => one !== other).map((each) => pair(...each));
      const shown = groupByOrgan(made).flatMap(({ similar }) => similar.map((each) => each.pair));
      const sides = made.reduce((sum, { other }) => sum + (other ? 2 : 1), 0);
      expect(shown).toHaveLength(sides);
      expect(new Set(shown)).toEqual(new Set(made));
    }),
  );
});
