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

describe('a bare page number in a row that adds up without it', () => {
  const zeros = layOut(
    modelOf('2021', () => ({ raw: '0', value: 0 })),
    cellALine(0),
  );
  const turnedAt = (key: string): string =>
    zeros.document.lines
      .flatMap((text, index) => (index + 1 === zeros.lines.get(key) ? [text, '3'] : [text]))
      .join('\n');

  it.each(['t3.granted.research', 't3.granted.otherOrg', 't3.granted.total'])('is left out after %s', (key) => {
    const { cells } = parseReport(textDocument(turnedAt(key)));
    expect(Object.values(cells).every((cell) => cell.value === 0)).toBe(true);
  });
});

describe('labels that stand below the figures of their rows', () => {
  const figures = modelOf('2021', (index, key) => {
    const isTotal = key.startsWith('t3.') && key.endsWith('.total');
    const value = isTotal ? [6, 5, 4, 3, 2, 1].reduce((sum, before) => sum + index - before, 0) : index;
    return { raw: String(value), value };
  });
  const late = /^(?:3\.要求提供公开出版物|3\.其他|（七）总计|四、结转下年度)/u;
  const { lines } = layOut(figures, cellALine(0)).document;
  const end = lines.findIndex((line) => line.startsWith('四、政府信息公开'));
  const moved = [
    ...lines.slice(0, end).filter((line) => !late.test(line)),
    ...lines.slice(0, end).filter((line) => late.test(line)),
    ...lines.slice(end),
  ];

  it('get them where each row adds up to its total', () => {
    const { cells } = parseReport(textDocument(moved.join('\n')));
    const read = Object.entries(cells).map(([key, cell]) => [key, cell.value]);
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries(Object.entries(figures.cells).map(([key, cell]) => [key, cell.value])),
    );
  });

  it('leave them unread, but not unnamed, where one does not', () => {
    const total = String(figures.cells['t3.unprocessed.publication.total']?.value);
    const { cells } = parseReport(textDocument(moved.map((line) => (line === total ? '7' : line)).join('\n')));
    expect(cells['t3.unprocessed.publication.total']).toMatchObject({ value: null });
    expect(cells['t3.unprocessed.repeated.natural']).toMatchObject({ value: null });
    expect(cells['t3.handled.total']?.value).toBe(figures.cells['t3.handled.total']?.value);
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
