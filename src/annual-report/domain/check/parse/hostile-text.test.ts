import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from './parse-report.js';
import { textDocument } from './text-document.js';

function milliseconds(text: string): number {
  const document = textDocument(text);
  const start = performance.now();
  parseReport(document);
  return performance.now() - start;
}

const words =
  '三、收到和处理政府信息公开申请情况|0 0 0|（一）予以公开|\t|||||自然人 总计 一、本年新收政府信息公开申请数量 - 3 - 结果维持 22（其中 年度报告 20';

describe('hostile text', () => {
  it('never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(...words.split(/(?=[|\s（])/u), '\n', '\n\n', '（', '\u0000', '０'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        expect(parseReport(textDocument(pieces.join(''))).document.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each<readonly [string, string]>([
    ['a line of a million digits', '1'.repeat(1_000_000)],
    ['a line of a million Chinese characters', '政府信息公开'.repeat(170_000)],
    ['a line of spaces and brackets', '（ '.repeat(500_000)],
    ['a line of commas and digits', '1,'.repeat(500_000)],
    ['20,000 lines of figures', '0\n'.repeat(20_000)],
    ['20,000 lines of labels', '一、本年新收政府信息公开申请数量\n'.repeat(20_000)],
    ['20,000 headings', '三、收到和处理政府信息公开申请情况\n'.repeat(20_000)],
    ['20,000 titles', '二〇二三年政府信息公开工作年度报告\n'.repeat(20_000)],
    ['20,000 rows of bars', '| 规章 | 0 | 0 | 0 |\n'.repeat(20_000)],
    ['20,000 rows of tabs', '规章\t0\t0\t0\n'.repeat(20_000)],
    ['20,000 rows set out with spaces', '规章      0      0      0\n'.repeat(20_000)],
    ['20,000 lines of one character', '自\n'.repeat(20_000)],
    ['a million bars', '|'.repeat(1_000_000)],
    ['a million spaces', `三、${' '.repeat(1_000_000)}收到`],
  ])(
    '%s takes no long time',
    (_, text) => {
      expect(milliseconds(text)).toBeLessThan(200_000);
    },
    240_000,
  );
});
