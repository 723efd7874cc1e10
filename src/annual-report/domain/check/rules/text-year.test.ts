import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing.js';

const inSection = (section: 1 | 5, ...text: string[]) =>
  findingsOf('text.year', { year: 2021, sections: { [section]: text } }).map(({ params }) => params['kind']);

describe('text.year: plans for the coming year', () => {
  it.each([
    '2021年，我局将深入贯彻落实《条例》要求。',
    '2021年我局将继续加强公开工作。',
    '2021年，将进一步完善公开制度。',
    '2021年度，全区政务公开工作将围绕以下方面推进。',
    '2021年，我们要进一步做好信息公开。',
    '二〇二一年，我局将着力提升公开质量。',
    '在2021年的工作中，我局将加强培训。',
    '2020年，我局将加强培训。',
    '（二）2021年工作打算',
    '2021年，我局拟从以下方面改进。',
  ])('%s', (text) => {
    expect(inSection(5, '公开工作仍有不足。', text)).toHaveLength(1);
  });

  it.each([
    '2022年，我局将深入贯彻落实《条例》要求。',
    '2021年，我局认真开展政务公开工作，虽然取得了一定效果，但仍有差距。',
    '2021年，我局将政务公开列入重要议事日程，取得了成效。',
    '2021年，我局将主动公开作为工作重点。',
    '2021年，我局将财政信息公开在政府网站上。',
    '2021年，我局深入贯彻落实《条例》，存在的问题有以下几点。',
    '下一步，我局将认真落实《道外区2021年政务公开重点工作任务责任分解表》。',
    '下一步将对照2021年政务公开评估结果进行整改。',
    '到2025年，我局将建成统一平台。',
    '与2020年相比，公开数量有所增加。',
    '针对2020年存在的问题，2021年进行了改进。',
    '2021年改进情况',
    '（一）2021年存在的问题',
  ])('no alarm: %s', (text) => {
    expect(inSection(5, '公开工作仍有不足。', text)).toEqual([]);
  });

  it('proposes the year after', () => {
    const [finding] = findingsOf('text.year', { year: 2021, sections: { 5: ['2021年，我局将加强培训。'] } });
    expect(finding?.params).toMatchObject({ stated: 2021, next: 2022 });
  });
});

describe('text.year: title and openings', () => {
  it('names a title of another year', () => {
    const titled = (title: string) => findingsOf('text.year', { year: 2021, title }).length;
    expect(titled('某区档案局2020年政府信息公开工作年度报告')).toBe(1);
    expect(titled('某区档案局2021年政府信息公开工作年度报告')).toBe(0);
    expect(titled('某区档案局政府信息公开工作年度报告（2021年）')).toBe(0);
    expect(titled('政府信息公开工作年度报告')).toBe(0);
  });

  it.each([
    ['2020年，我局认真贯彻落实《条例》。', ['opening']],
    ['2019年度，我局认真贯彻落实《条例》。', ['opening']],
    ['2021年，我局认真贯彻落实《条例》。', []],
    ['2020年以来，我局持续加强公开。', []],
    ['2020年12月，我局成立领导小组。', []],
    ['2020年，我局公开信息10条，2021年公开12条。', []],
    ['根据《2020年政务公开工作要点》，我局认真落实。', []],
  ])('%s', (text, expected) => {
    expect(inSection(1, text)).toEqual(expected);
  });
});
