import { describe, expect, it } from 'vitest';
import { findingsOf, type ReportTraits } from '../testing.js';

const numbers = (traits: ReportTraits) =>
  findingsOf('text.docnumber', { year: 2021, ...traits }).map(({ params }) => [params['kind'], params['right']]);

describe('text.docnumber', () => {
  it.each([
    [
      '按照《政府信息公开信息处理费管理办法》（国办函〔2021〕109号），本年度未收取信息处理费。',
      [['mismatch', '国办函〔2020〕109号']],
    ],
    ['按照《中华人民共和国政府信息公开条例》（国务院令第771号）', [['mismatch', '国务院令第711号']]],
    ['按照《中华人民共和国政府信息公开条例》（国务院令第492号）', [['replaced', '国务院令第711号']]],
    ['按照《优化营商环境条例》（国务院令第711号）', [['foreign', undefined]]],
    ['按照《关于做好工作的通知》（某政办发〔2029〕3号）', [['year', undefined]]],
    ['按照《关于做好工作的通知》（某政办发〔2021〕0号）', [['serial', undefined]]],
    ['按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）', []],
    ['按照《关于做好工作的通知》（某政办发〔2022〕3号）', []],
    ['按照《某市政府信息公开办法》（某政发〔2020〕12号）', []],
    ['《条例》（国务院令第492号公布，国务院令第711号修订）', []],
  ])('%s', (text, expected) => {
    expect(numbers({ sections: { 6: [text] } })).toEqual(expected);
  });

  it('leaves the format notice of the preamble to format.notice', () => {
    const preamble = ['依据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号）编制。'];
    expect(numbers({ preamble })).toEqual([]);
    expect(findingsOf('format.notice', { year: 2021, preamble })).toHaveLength(1);
  });
});

describe('text.docnumber.style', () => {
  it.each([
    ['国办函[2020]109号', 1],
    ['国办函（2020）109号', 1],
    ['国办函(2020)109号', 1],
    ['国办函【2020】109号', 1],
    ['国办函〔2020〕 109 号', 1],
    ['国办函〔2020〕第109号', 1],
    ['国办函〔2020〕109号', 0],
    ['国办函﹝2020﹞109号', 0],
    ['国务院令第711号', 0],
    ['（2021）黑01行初12号', 0],
    ['统计截至2021年（含）12月', 0],
  ])('%s', (number, count) => {
    const findings = findingsOf('text.docnumber.style', {
      sections: { 6: [`依据《某办法》（${number}）办理，未收费。`] },
    });
    expect(findings).toHaveLength(count);
    if (count)
      expect(findings[0]).toMatchObject({ excerpt: number, section: 6, params: { right: '国办函〔2020〕109号' } });
  });
});

describe('format.notice', () => {
  const title = '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知';
  it.each([
    [2021, `根据《${title}》（国办公开办函〔2019〕60号）`, 1],
    [2021, `根据《${title}》(国办公开办函[2019]60号)`, 1],
    [2021, '根据国办公开办函〔2019〕60号文件', 1],
    [2021, '根据国办公开办函（2019）60号文件', 1],
    [2021, `根据《${title}》的要求`, 1],
    [2021, '根据某省《关于政府信息公开工作年度报告有关事项的通知》的要求', 0],
    [2021, '根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）', 0],
    [2021, '根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕31号）', 1],
    [2020, `根据《${title}》（国办公开办函〔2019〕60号）`, 0],
    [2020, '根据国办公开办函〔2021〕30号', 1],
    [2019, '根据国办公开办函〔2021〕30号', 1],
    [2018, '根据国办公开办函〔2021〕30号', 0],
  ])('%d: %s', (year, text, count) => {
    expect(findingsOf('format.notice', { year, preamble: [`${text}编制本报告。`] })).toHaveLength(count);
  });

  it('also looks at the sections that state the basis', () => {
    const sections = { 1: ['我局严格按照国办公开办函〔2019〕60号要求编制年报。'] };
    expect(findingsOf('format.notice', { year: 2022, sections })).toMatchObject([{ section: 1 }]);
  });
});
