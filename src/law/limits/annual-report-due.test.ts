import { expect, it } from 'vitest';
import { annualReportDue, type ReportingLevel } from './annual-report-due.js';

it.each<[ReportingLevel, number, string]>([
  ['department', 2021, '2022-01-31'],
  ['government', 2021, '2022-03-31'],
  // a Saturday: the law names the date
  ['department', 2025, '2026-01-31'],
  ['government', 2023, '2024-03-31'],
])('%s, for %i: %s', (level, year, due) => {
  expect(annualReportDue(level, year)).toBe(due);
});
