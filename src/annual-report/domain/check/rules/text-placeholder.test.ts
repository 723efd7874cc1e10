import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing.js';

const left = (text: string) =>
  findingsOf('text.placeholder', { sections: { 1: [`一是主动公开。${text}`] } }).map(({ params }) => params['left']);

describe('text.placeholder', () => {
  it.each([
    ['XX局高度重视政务公开', ['XX']],
    ['××局高度重视政务公开', ['××']],
    ['ＸＸ区人民政府', ['ＸＸ']],
    ['主动公开信息XXX条', ['XXX']],
    ['20XX年，我局', ['20XX']],
    ['20××年，我局', ['20××']],
    ['主动公开×件', ['×']],
    ['（此处填写主要做法）', ['（此处填写主要做法）']],
    ['工作做法此处填写', ['此处填写']],
    ['（请填写单位名称）', ['（请填写单位名称）']],
    ['【单位名称】2023年公开信息', ['【单位名称】']],
    ['某某局高度重视', ['某某']],
    ['公开信息____条', ['____']],
    ['{{organ}}高度重视', ['{{organ}}']],
    ['截至X月X日', ['X月X日']],
  ])('%s', (text, expected) => {
    expect(left(text)).toEqual(expected);
  });

  it.each([
    '尺寸为3×5米，共2×3件',
    '申请人李××申请公开',
    '张某某申请公开',
    '网址http://www.example.gov.cn/xxgk/XX/index.html',
    '微信公众号“XXGK”',
    '二○○八年以来',
    '【政策解读】栏目',
    '请申请人填写申请表',
    '某单位申请公开',
    '138××××5678',
    '第20届',
    'X射线设备许可',
  ])('no alarm: %s', (text) => {
    expect(left(text)).toEqual([]);
  });
});
