import { expect } from 'vitest';
import { parseReport } from '../../src/annual-report/domain/check/parse/parse-report.js';
import type { ParsedReport } from '../../src/annual-report/domain/check/parsed-report.js';
import { printedKeys } from './model.js';
import type { LaidOut } from './sheet.js';

/** Every cell of the model is read as it says, at its line, and no other. */
export function expectCells(laidOut: LaidOut): ParsedReport {
  const { model, document, lines } = laidOut;
  const report = parseReport(document);
  const wrong: string[] = [];
  for (const key of printedKeys(model)) {
    const wanted = model.cells[key];
    const got = report.cells[key];
    if (!got) wrong.push(`${key}: no cell, wanted ${wanted?.value ?? null}`);
    else if (got.value !== (wanted?.value ?? null)) wrong.push(`${key}: ${got.value}, wanted ${wanted?.value ?? null}`);
    else if (got.raw !== '' && lines.has(key) && got.line !== lines.get(key)) {
      wrong.push(`${key}: line ${got.line}, wanted ${lines.get(key)}`);
    }
  }
  for (const key of Object.keys(report.cells)) if (!printedKeys(model).includes(key)) wrong.push(`${key}: not printed`);
  const shown = wrong.slice(0, 12).join('\n');
  expect(shown, `${wrong.length} wrong\n${document.lines.slice(0, 0).join('\n')}`).toBe('');
  expect(report.format).toBe(model.format);
  expect(report.organ).toBe(model.organ);
  expect(report.year).toBe(model.year);
  expect(report.sections.map((section) => section.id)).toEqual([1, 2, 3, 4, 5, 6]);
  return report;
}
