import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing.js';

const asked = (year: number, ...text: string[]) => findingsOf('text.fee', { year, sections: { 6: text } }).length;

describe('text.fee', () => {
  it.each([
    '本年度未收取信息处理费。',
    '按照规定的按件、按量收费标准，本年度没有产生信息公开处理费。',
    '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2023年实际收取信息处理费400元。',
    '收取信息处理费的情况：本年度无发出收费通知，无收取信息处理费用。',
    '2023年度信息处理费收取金额为0元。',
    '本机关提供政府信息不收取任何费用。',
    '无信息处理费。',
  ])('%s', (text) => {
    expect(asked(2023, text)).toBe(0);
  });

  it.each(['无其他需要报告的事项。', '严格执行《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。', ''])(
    'asks: %s',
    (text) => {
      expect(asked(2023, text)).toBe(1);
    },
  );

  it('does not ask before the measures were in force', () => {
    expect([asked(2019, '无。'), asked(2020, '无。'), asked(2021, '无。')]).toEqual([0, 0, 1]);
  });
});
