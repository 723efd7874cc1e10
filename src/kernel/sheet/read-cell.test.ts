import { describe, expect, it } from 'vitest';
import { parsePeriod } from './period.js';
import { columnIndex, columnLetter, serialOf, type RawCell } from './raw-cell.js';
import { readCell } from './read-cell.js';
import type { SheetColumn, SheetColumnKind } from './sheet-column.js';
import { localDate } from '../local-date.js';

const column = (kind: SheetColumnKind, more: Partial<SheetColumn> = {}): SheetColumn => ({
  key: 'k',
  title: '栏目',
  kind,
  required: false,
  hint: '',
  example: '',
  ...more,
});
const value = (kind: SheetColumnKind, raw: RawCell, more?: Partial<SheetColumn>) => {
  const read = readCell(column(kind, more), raw);
  return read.ok ? read.value : String(read.params['reason']);
};

describe('a cell', () => {
  it.each<[SheetColumnKind, RawCell, unknown]>([
    ['date', '2025年3月4日', '2025-03-04'],
    ['date', serialOf(localDate('2025-03-04')), '2025-03-04'],
    ['date', '2025-02-30', '没有这一天'],
    ['period', 2025, '2025'],
    ['period', '2025年', '2025'],
    ['period', '2025年3月', '2025-03'],
    ['period', '2025-3', '2025-03'],
    ['period', serialOf(localDate('2025-03-04')), '2025-03-04'],
    ['period', '2025/3/4', '2025-03-04'],
    ['period', '2025-13', '没有这个月'],
    ['count', '1,234', 1234],
    ['count', 0, 0],
    ['count', '-1', '应为 0 至 9007199254740991 的整数'],
    ['count', 1.5, '应为 0 至 9007199254740991 的整数'],
    ['yuan', '1,234.56', 123_456],
    ['yuan', 0.29, 29],
    ['yuan', 1234567890.12, 123_456_789_012],
    ['yuan', '0.005', '应为金额（元），至多两位小数'],
    ['yuan', '壹元', '应为金额（元），至多两位小数'],
    ['text', ' 甲\n乙 ', '甲 乙'],
    ['text', '', null],
  ])('of kind %s that holds %s', (kind, raw, expected) => {
    expect(value(kind, raw)).toBe(expected);
  });

  it('takes a choice by its label or its code, and names the choices otherwise', () => {
    const choices = new Map([['规章', 'rules']]);
    expect([value('choice', '规章', { choices }), value('choice', 'rules', { choices })]).toEqual(['rules', 'rules']);
    expect(value('choice', '法律', { choices })).toBe('应为：规章');
  });

  it('that must be filled in is not left empty', () => {
    expect(value('text', '  ', { required: true })).toBe('必须填写');
  });
});

it.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-12', '2024-12-01', '2024-12-31'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
])('the period %s runs from %s to %s', (text, from, to) => {
  expect(parsePeriod(text)).toMatchObject({ ok: true, value: { from, to } });
});

it('counts columns by letters', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  for (const index of [0, 25, 26, 701, 702]) expect(columnIndex(columnLetter(index))).toBe(index);
});
