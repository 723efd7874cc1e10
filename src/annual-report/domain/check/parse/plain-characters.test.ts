import { describe, expect, it } from 'vitest';
import { parseReport } from './parse-report.js';
import { withPlainCharacters } from './plain-characters.js';
import { textDocument } from './text-document.js';

describe('characters that only look like themselves', () => {
  it.each([
    ['⼀、总体情况', '一、总体情况'],
    ['第⼆⼗条第（⼋）项', '第二十条第（八）项'],
    ['⾃然⼈', '自然人'],
    ['⺠⽣、⻋辆、⻔户、⻓期、⻛险', '民生、车辆、门户、长期、风险'],
  ])('%s is %s', (given, plain) => {
    expect(withPlainCharacters(textDocument(given)).lines).toEqual([plain]);
  });

  it('leaves a document without them as it is', () => {
    const document = textDocument('一、总体情况\n（二）');
    expect(withPlainCharacters(document)).toBe(document);
  });

  it('lets sections and cells be found', () => {
    const report = parseReport(
      textDocument(
        '⽰例区⺠政局2025年政府信息公开⼯作年度报告\n⼀、总体情况\n全年平稳。\n⼆、主动公开政府信息情况\n⾏政许可 5',
      ),
    );
    expect(report.organ).toBe('示例区民政局');
    expect(report.sections.map((section) => [section.id, section.number])).toEqual([
      [1, '一、'],
      [2, '二、'],
    ]);
  });
});
