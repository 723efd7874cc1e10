import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../../../test/reports/model.js';
import { cellALine, layOut, spaces } from '../../../../../test/reports/text-layouts.js';
import { parseReport } from './parse-report.js';
import { textDocument } from './text-document.js';

const model = modelOf('2021', (index, key) =>
  key === 't3.granted.research' ? { raw: '', value: null } : { raw: String(index * 7 + 1), value: index * 7 + 1 },
);

describe.each([
  ['a cell a line', cellALine(0)],
  ['spaces', spaces],
] as const)('an empty cell that left no trace, %s', (_, write) => {
  it('leaves the whole row unread, for nothing tells which figure is which, and no other', () => {
    const { cells } = parseReport(layOut(model, write).document);
    const unread = Object.entries(cells).filter(([, cell]) => cell.value === null);
    expect(unread.map(([key]) => key.replace(/\.[^.]+$/u, ''))).toEqual(Array.from({ length: 7 }, () => 't3.granted'));
  });
});

describe('a bare page number between rows', () => {
  const full = modelOf('2021', (index) => ({ raw: String(index + 100), value: index + 100 }));
  const laidOut = layOut(full, cellALine(0));
  const lineOf = (key: string): number => laidOut.lines.get(key) ?? 0;
  const withPages = (pages: Readonly<Record<number, string>>): string =>
    laidOut.document.lines.flatMap((text, index) => (pages[index + 1] ? [text, pages[index + 1]] : [text])).join('\n');

  it('is left out where such numbers follow each other', () => {
    const text = withPages({ [lineOf('t3.granted.total')]: '3', [lineOf('t3.unprocessed.repeated.total')]: '4' });
    const { cells } = parseReport(textDocument(text));
    for (const [key, wanted] of Object.entries(full.cells))
      expect([key, cells[key]?.value]).toEqual([key, wanted.value]);
  });

  it('makes its row unread where it stands alone: it may be a figure', () => {
    const { cells } = parseReport(textDocument(withPages({ [lineOf('t3.granted.total')]: '3' })));
    expect(cells['t3.granted.total']?.value).toBeNull();
    expect(cells['t3.partial.total']?.value).toBe(full.cells['t3.partial.total']?.value);
  });
});

describe('a heading with its text in the same line', () => {
  it('keeps the whole of the text', () => {
    const long = '本机关全年公开供水信息。'.repeat(40);
    const { sections } = parseReport(
      textDocument(`云溪区水务局2023年政府信息公开工作年度报告\n一、总体情况。${long}\n二、主动公开政府信息情况\n`),
    );
    expect(sections[0]?.text).toEqual([{ text: long, line: 2 }]);
  });
});
