import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE, similarity } from './similar-description.js';

describe('similarity of descriptions', () => {
  it.each<[string, string, boolean]>([
    ['某区2025年老旧小区改造项目清单', '申请公开某区2025年老旧小区改造的项目清单。', true],
    ['东湖小区竣工验收备案表', '请求获取 东湖小区 竣工验收备案表', true],
    ['学校食堂检查结果', '示例地块征收土地公告', false],
    ['2024年部门预算', '某区教育局教师招聘岗位分数', false],
  ])('%s / %s: %s', (one, other, alike) => {
    expect(similarity(one, other) >= ALIKE).toBe(alike);
  });

  it('is the same both ways, from 0 to 1, and 1 of a text with itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const value = similarity(one, other);
        expect(value).toBe(similarity(other, one));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(similarity(one, one));
      }),
    );
  });
});
