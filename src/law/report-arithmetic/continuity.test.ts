import { describe, expect, it } from 'vitest';
import { FORMAT_2019 } from '../report-format/format-2019.js';
import { FORMAT_2021 } from '../report-format/format-2021.js';
import { REPORT_FORMATS, allCellKeys } from '../report-format/index.js';
import type { CellValues } from './cell-values.js';
import { brokenContinuity, continuityEquations } from './continuity.js';

const broken = (now: CellValues, then: CellValues, format = FORMAT_2021, previousFormat = format) =>
  brokenContinuity({ format, cells: now }, { format: previousFormat, cells: then }).map(
    (b) => `${b.equation.code} ${b.equation.cell} ${b.expected}≠${b.actual}`,
  );

describe('continuity with the year before', () => {
  it.each(Object.values(REPORT_FORMATS))('names only cells of format $id', (format) => {
    const keys = new Set(allCellKeys(format));
    const named = continuityEquations(format, format).flatMap((e) => [e.cell, ...e.terms.map((t) => t.cell)]);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  const cases: [string, CellValues, CellValues, string[]][] = [
    ['carried in as carried out', { 't3.carriedIn.natural': 4 }, { 't3.carriedOut.natural': 4 }, []],
    [
      'carried in forgotten',
      { 't3.carriedIn.natural': 0, 't3.carriedIn.total': 0 },
      { 't3.carriedOut.natural': 4, 't3.carriedOut.total': 4 },
      ['continuity.carried t3.carriedIn.natural 4≠0', 'continuity.carried t3.carriedIn.total 4≠0'],
    ],
    ['a blank of last year is not taken for 0', { 't3.carriedIn.natural': 4 }, { 't3.carriedOut.natural': null }, []],
    ['nor one of this year', { 't3.carriedIn.natural': null }, { 't3.carriedOut.natural': 4 }, []],
    [
      'effective = before + issued − repealed',
      { 't2.normative.effective': 11, 't2.normative.issued': 3, 't2.normative.repealed': 2 },
      { 't2.normative.effective': 10 },
      [],
    ],
    [
      'effective that does not follow',
      { 't2.normative.effective': 12, 't2.normative.issued': 3, 't2.normative.repealed': 2 },
      { 't2.normative.effective': 10 },
      ['continuity.effective t2.normative.effective 11≠12'],
    ],
    [
      'effective with the repealed left blank is not evaluated',
      { 't2.rules.effective': 12, 't2.rules.issued': 3, 't2.rules.repealed': null },
      { 't2.rules.effective': 10 },
      [],
    ],
  ];
  it.each(cases)('format 2021: %s', (_, now, then, expected) => {
    expect(broken(now, then)).toEqual(expected);
  });

  it('format 2019: last year’s number of items follows', () => {
    const then = { 't2.licensing.lastYear': 20, 't2.licensing.change': -3 };
    expect(broken({ 't2.licensing.lastYear': 17 }, then, FORMAT_2019)).toEqual([]);
    expect(broken({ 't2.licensing.lastYear': 18 }, then, FORMAT_2019)).toEqual([
      'continuity.effective t2.licensing.lastYear 17≠18',
    ]);
  });

  it('across formats only t3 is compared', () => {
    const now = { 't3.carriedIn.total': 1, 't2.rules.effective': 9, 't2.rules.issued': 0, 't2.rules.repealed': 0 };
    const then = { 't3.carriedOut.total': 2, 't2.rules.total': 4, 't2.rules.effective': 4 };
    expect(broken(now, then, FORMAT_2021, FORMAT_2019)).toEqual(['continuity.carried t3.carriedIn.total 2≠1']);
  });
});
