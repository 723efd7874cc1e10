import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { formatDocumentNumber } from './document-number.js';
import { findDocumentNumbers } from './find-document-numbers.js';
import { judgeMention } from './judge-mention.js';

/** The judgements of all numbers in a text, in short: what is named instead, where something is. */
function judge(text: string, asOf = '2021-12-31'): string[] {
  return findDocumentNumbers(text).map((mention) => {
    const judgement = judgeMention(text, mention, localDate(asOf));
    if (judgement.kind === 'mismatch') return `mismatch → ${formatDocumentNumber(judgement.named.number)}`;
    if (judgement.kind === 'replaced') return `replaced → ${formatDocumentNumber(judgement.current.number)}`;
    return judgement.kind;
  });
}

describe('a number and the document named beside it', () => {
  it.each([
    ['《中华人民共和国政府信息公开条例》（国务院令第711号）', ['belongs']],
    ['《政府信息公开条例》（2019年修订，国务院令第711号，以下简称《条例》）', ['belongs']],
    ['《条例》（国务院令第711号）', ['belongs']],
    ['《中华人民共和国政府信息公开条例》（国务院令第712号）', ['mismatch → 国务院令第711号']],
    ['国务院令第771号《中华人民共和国政府信息公开条例》', ['mismatch → 国务院令第711号']],
    [
      '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2021〕109号）规定的标准',
      ['mismatch → 国办函〔2020〕109号'],
    ],
    ['《国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知》（国办函〔2020〕109号）', ['belongs']],
    [
      '国务院办公厅关于印发政府信息公开信息处理费管理办法的通知（国办函〔2021〕109号）',
      ['mismatch → 国办函〔2020〕109号'],
    ],
    ['国办函〔2020〕109号文件印发的《政府信息公开信息处理费管理办法》', ['belongs']],
    [
      '《国务院办公厅政府信息与政务公开办公室关于印发中华人民共和国政府信息公开工作年度报告格式的通知》（国办公开办函〔2021〕30号）',
      ['belongs'],
    ],
    ['《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）', ['belongs']],
    ['《中华人民共和国政府信息公开工作年度报告格式》(国办公开办函[2019]60号)', ['mismatch → 国办公开办函〔2021〕30号']],
    ['关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知（国办公开办函〔2021〕30号）', ['unknown']],
    [
      '按照国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知（国办函〔2021〕109号）',
      ['mismatch → 国办函〔2020〕109号'],
    ],
    ['根据政府信息公开信息处理费管理办法（国办函〔2021〕109号）', ['mismatch → 国办函〔2020〕109号']],
    // Another organ's document whose title ends in the same words.
    ['某市人民政府关于印发《政府信息公开信息处理费管理办法》的通知（某政办〔2021〕5号）', ['unknown']],
    ['《某市人民政府办公室关于转发〈政府信息公开信息处理费管理办法〉的通知》（某政办〔2021〕5号）', ['unknown']],
    ['某省政府信息公开条例（某人常〔2010〕3号）', ['unknown']],
    ['《某省政府信息公开条例》（某人常〔2010〕3号）', ['unknown']],
    ['《政府信息公开条例》要求，按照国办函〔2021〕109号收费', ['unknown']],
    [
      '《条例》（2007年4月5日中华人民共和国国务院令第492号公布，2019年4月3日中华人民共和国国务院令第711号修订）',
      ['belongs', 'unknown'],
    ],
    // Lists: what belongs is said, nothing is accused.
    ['《条例》和《政府信息公开信息处理费管理办法》（国务院令第711号、国办函〔2020〕109号）', ['belongs', 'belongs']],
    ['《政府信息公开信息处理费管理办法》（国办函〔2020〕109号、财税〔2021〕5号）', ['belongs', 'unknown']],
    // The text of 2007.
    ['《中华人民共和国政府信息公开条例》（国务院令第492号）', ['replaced → 国务院令第711号']],
    ['原《政府信息公开条例》（国务院令第492号）', ['belongs']],
    ['《政府信息公开条例》（国务院令第492号公布，国务院令第711号修订）', ['belongs', 'belongs']],
    // Nothing to say.
    ['国办函〔2021〕109号', ['unknown']],
    ['《优化营商环境条例》（国务院令第722号，以下简称《条例》）', ['unknown']],
    ['《条例》（国务院令第722号）', ['unknown']],
    ['《政府信息公开条例》的要求，并按照国办函〔2020〕109号', ['unknown']],
    ['《哈尔滨市政府信息公开办法》（哈政发〔2020〕3号）', ['unknown']],
    ['《关于政府信息公开期限的解释》（国办公开办函〔2015〕207号）', ['unknown']],
    // A known number on an alien document.
    ['《优化营商环境条例》（国务院令第711号）', ['foreign-title']],
    ['《办法》（国务院令第711号）', ['unknown']],
    ['《关于做好政府信息公开工作年度报告的通知》（国办公开办函〔2021〕30号）', ['unknown']],
  ])('%s', (text, expected) => {
    expect(judge(text)).toEqual(expected);
  });

  it('takes the text of 2007 for the one in force in its own time', () => {
    const text = '《中华人民共和国政府信息公开条例》（国务院令第492号）';
    expect(judge(text, '2019-05-14')).toEqual(['belongs']);
    expect(judge(text, '2019-05-15')).toEqual(['replaced → 国务院令第711号']);
    expect(judge('《政府信息公开条例》（国务院令第711号）', '2018-12-31')).toEqual(['belongs']);
    expect(judge('《政府信息公开条例》（国务院令第500号）', '2018-12-31')).toEqual(['mismatch → 国务院令第492号']);
  });

  it('takes no longer than its text, however hostile', () => {
    const hostile = [
      '《'.repeat(20_000) + '国办函〔2020〕109号' + '》'.repeat(20_000),
      `（${'国办函〔2020〕109号、'.repeat(5_000)}）`,
      `《条例》${'（'.repeat(20_000)}国务院令第711号`,
      `《条例》${' '.repeat(50_000)}国务院令第711号`,
      '〔2020〕'.repeat(20_000),
    ];
    for (const text of hostile) {
      const started = performance.now();
      judge(text);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
