import { describe, expect, it } from 'vitest';
import { formatListNumber } from './list-number-format.js';

describe('formatListNumber', () => {
  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'japaneseCounting', '十'],
    [11, 'chineseCountingThousand', '十一'],
    [20, 'chineseCounting', '二十'],
    [21, 'chineseCounting', '二十一'],
    [105, 'chineseCountingThousand', '一百〇五'],
    [110, 'chineseCountingThousand', '一百一十'],
    [12, 'ideographDigital', '一二'],
    [3, 'chineseLegalSimplified', '叁'],
    [2, 'ideographTraditional', '乙'],
    [12, 'ideographZodiac', '亥'],
    [3, 'decimal', '3'],
    [3, 'decimalZero', '03'],
    [12, 'decimalFullWidth', '１２'],
    [4, 'decimalEnclosedCircleChinese', '④'],
    [27, 'lowerLetter', 'aa'],
    [2, 'upperLetter', 'B'],
    [9, 'lowerRoman', 'ix'],
    [14, 'upperRoman', 'XIV'],
    [1, 'bullet', null],
    [1, 'thaiCounting', null],
    [21, 'decimalEnclosedCircle', null],
    [11, 'ideographTraditional', null],
    [Number.NaN, 'decimal', null],
  ])('%s as %s is %s', (value, format, expected) => {
    expect(formatListNumber(value, format)).toBe(expected);
  });
});
