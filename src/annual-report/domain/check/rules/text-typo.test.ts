import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing.js';

const typos = (text: string) =>
  findingsOf('text.typo', { sections: { 5: [text] } }).map(({ params }) => [params['wrong'], params['right']]);

describe('text.typo', () => {
  it.each([
    ['深入贯彻落实《条列》要求', [['条列', '条例']]],
    ['《中华人民共和国政府信息公开条列》', [['条列', '条例']]],
    ['推进政府信信息公开', [['政府信信息', '政府信息']]],
    ['规范依申请公公开', [['依申请公公开', '依申请公开']]],
    ['未发生行政诉颂', [['行政诉颂', '行政诉讼']]],
    ['制发规范性文建', [['规范性文建', '规范性文件']]],
    ['规 范 性 文 建', [['规 范 性 文 建', '规范性文件']]],
  ])('%s', (text, expected) => {
    expect(typos(text)).toEqual(expected);
  });

  it.each([
    '逐条列出公开事项，分条列明',
    '道外区政府政府信息公开栏目',
    '政府信息公开开展情况良好',
    '依法作出行政处罚决定，行政处罚法',
    '信息公开工作年度报告',
    '认真执行《条例》',
    '信息公开条例规定的公开渠道',
  ])('no alarm: %s', (text) => {
    expect(typos(text)).toEqual([]);
  });
});
