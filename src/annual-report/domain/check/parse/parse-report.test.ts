import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allCellKeys, REPORT_FORMATS } from '../../../../law/report-format/index.js';
import { parseReport } from './parse-report.js';
import { textDocument } from './text-document.js';

const REAL = '../shared/reports/daowai-2021.txt';

describe.skipIf(!existsSync(REAL))('a published report, one cell a line begun by a tab', () => {
  const text = existsSync(REAL) ? readFileSync(REAL, 'utf8') : '';
  const report = parseReport(textDocument(text));

  it('knows organ, year and the format of its tables', () => {
    expect(report.organ).toBe('道外区工业信息科技局');
    expect(report.year).toBe(2021);
    expect(report.format).toBe('2019');
    expect(report.title?.line).toBe(1);
  });

  it('reads every cell of that format as 0, at the line where it stands', () => {
    expect(Object.keys(report.cells).sort()).toEqual([...allCellKeys(REPORT_FORMATS['2019'])].sort());
    const lines = text.split('\n');
    const places = Object.values(report.cells).map((cell) => cell.line);
    expect(new Set(places).size).toBe(places.length);
    for (const [key, cell] of Object.entries(report.cells)) {
      expect([key, cell.value, lines[cell.line - 1]?.trim()]).toEqual([key, 0, '0']);
    }
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(report.tableNotes).toEqual([]);
  });

  it('finds the six sections as they are numbered, their tables left out', () => {
    expect(report.sections.map((s) => [s.id, s.number, s.line])).toEqual([
      [1, '一、', 5],
      [2, '二、', 13],
      [3, '3、', 94],
      [4, '4、', 374],
      [5, '五、', 461],
      [6, '六、', 467],
    ]);
    expect(report.sections.map((s) => s.text.map((t) => t.line))).toEqual([
      [7, 8, 9, 10, 11],
      [],
      [],
      [],
      [463, 465],
      [469],
    ]);
    expect(report.preamble.map((t) => t.line)).toEqual([4]);
  });
});
