import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from './parse-report.js';
import { textDocument } from './text-document.js';

/** Time this process itself works, in milliseconds: what else runs on the machine does not count. */
function work(text: string): number {
  const document = textDocument(text);
  const start = process.cpuUsage();
  parseReport(document);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Work so short that chance decides how long it takes. */
const BRIEF = 30;
/** Four times the text makes about four times the work where it grows in step, sixteen times where it grows as the square. */
const MOST_GROWTH = 10;
const TRIES = 4;

/** Whether four times the text makes no more work than that; a pause of the garbage collector may spoil a try, not all. */
function growsInStep(textOf: (size: number) => string, size: number): boolean {
  const [small, large] = [textOf(size), textOf(size * 4)];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (work(large) <= Math.max(work(small), BRIEF) * MOST_GROWTH) return true;
  }
  return false;
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

  it.each<readonly [string, number, (size: number) => string]>([
    ['digits in one line', 250_000, (size) => '1'.repeat(size)],
    ['Chinese characters in one line', 40_000, (size) => '政府信息公开'.repeat(size)],
    ['spaces and brackets', 120_000, (size) => '（ '.repeat(size)],
    ['commas and digits', 120_000, (size) => '1,'.repeat(size)],
    ['lines of figures', 2_500, (size) => '0\n'.repeat(size)],
    ['lines of labels', 2_500, (size) => '一、本年新收政府信息公开申请数量\n'.repeat(size)],
    ['headings', 2_500, (size) => '三、收到和处理政府信息公开申请情况\n'.repeat(size)],
    ['titles', 2_500, (size) => '二〇二三年政府信息公开工作年度报告\n'.repeat(size)],
    ['rows of bars', 2_500, (size) => '| 规章 | 0 | 0 | 0 |\n'.repeat(size)],
    ['rows of tabs', 2_500, (size) => '规章\t0\t0\t0\n'.repeat(size)],
    ['rows set out with spaces', 2_500, (size) => '规章      0      0      0\n'.repeat(size)],
    ['lines of one character', 2_500, (size) => '自\n'.repeat(size)],
    ['labels with empty lines between', 2_500, (size) => '1.属于国家秘密\n\n\n'.repeat(size)],
    ['bars', 250_000, (size) => '|'.repeat(size)],
    ['spaces in a heading', 250_000, (size) => `三、${' '.repeat(size)}收到`],
  ])('%s make work in step with their number', { timeout: 300_000 }, (_, size, textOf) => {
    expect(growsInStep(textOf, size)).toBe(true);
  });
});
