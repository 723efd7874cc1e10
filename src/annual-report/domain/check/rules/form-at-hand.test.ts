import { expect, it } from 'vitest';
import { localDate } from '../../../../kernel/local-date.js';
import { T3_COLUMNS } from '../../../../law/report-format/index.js';
import { checkParsedReport } from '../check-report.js';
import { makeReport } from '../testing.js';

it('sums the three rows of 其他处理 beside a table t2 of 2019', () => {
  const ones = { 't3.received.natural': 1, 't3.received.total': 1, 't3.handled.natural': 1, 't3.handled.total': 1 };
  const report = makeReport({ year: 2020, format: '2019', figures: ones });
  const divided = ['other.notCorrected', 'other.unpaid'].flatMap((row) =>
    T3_COLUMNS.map((column) => {
      const value = row === 'other.unpaid' && (column === 'natural' || column === 'total') ? 1 : 0;
      return [`t3.${row}.${column}`, { value, raw: String(value), line: 20 }] as const;
    }),
  );
  const findings = (cells: typeof report.cells) =>
    checkParsedReport({ ...report, cells }, { asOf: localDate('2026-11-25') }).findings.map(({ code, cell }) => [
      code,
      cell,
    ]);
  const whole = { ...report.cells, ...Object.fromEntries(divided) };
  expect(findings(whole)).toEqual([]);
  expect(findings({ ...whole, 't3.other.unpaid.research': { value: null, raw: '', line: 20 } })).toEqual([
    ['table.cell', 't3.other.unpaid.research'],
  ]);
});
