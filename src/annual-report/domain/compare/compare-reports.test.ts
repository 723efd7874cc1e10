import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { checkParsedReport } from '../check/check-report.js';
import { makeReport, type ReportTraits } from '../check/testing.js';
import { compareReports } from './compare-reports.js';
import type { ComparedReports, SentenceRow } from './compared-reports.js';
import { renderComparePage } from './render/compare-html.js';
import { wordPieces } from './word-pieces.js';

const side = (file: string, traits: ReportTraits) => ({
  file,
  checked: checkParsedReport(makeReport(traits), { asOf: localDate('2026-11-25') }),
});
const compare = (one: ReportTraits, other: ReportTraits) =>
  compareReports(side('甲.docx', { year: 2023, ...one }), side('乙.docx', { year: 2024, ...other }));
const rowsOf = ({ sections }: ComparedReports, id: number): readonly SentenceRow[] =>
  sections.find(({ section }) => section === id)?.rows ?? [];
const BEFORE = '组织开展了政府信息公开业务培训三场。对照清单逐项检查了网站栏目的更新情况。';
const text = (words: string): ReportTraits => ({ sections: { 5: [words], 1: [], 6: [] } });

describe('compareReports: text', () => {
  it.each<[string, string, string, SentenceRow['kind'][], number]>([
    ['the same', BEFORE, BEFORE, ['same', 'same'], 1],
    // A figure is not a new text, though it is shown as changed.
    ['another figure', '公开信息12条。', '公开信息34条。', ['changed'], 1],
    ['a sentence more', BEFORE, `${BEFORE}新设了政务公开体验区。`, ['same', 'same', 'added'], 35 / 45],
    ['nothing in common', '甲乙丙丁戊己庚辛壬癸子丑寅卯。', '风雨雷电山川湖海日月星辰云雾。', ['removed', 'added'], 0],
  ])('%s', (_, one, other, kinds, rate) => {
    const compared = compare(text(one), text(other));
    expect(rowsOf(compared, 5).map(({ kind }) => kind)).toEqual(kinds);
    expect(compared.textRate.other).toBeCloseTo(rate, 5);
  });

  it('marks the words that differ on their side alone', () => {
    const [row] = rowsOf(compare(text('组织开展了业务培训三场。'), text('组织开展了业务培训五场。')), 5);
    expect(
      row?.one?.pieces
        .filter(({ changed }) => changed)
        .map((piece) => piece.text)
        .join(''),
    ).toMatch(/^三/);
    expect(
      row?.other?.pieces
        .filter(({ changed }) => changed)
        .map((piece) => piece.text)
        .join(''),
    ).toMatch(/^五/);
  });

  it('says of a moved sentence that it stands elsewhere, and counts it as repeated', () => {
    const [first, second] = BEFORE.split('。');
    const compared = compare(text(BEFORE), text(`${second}。${first}。`));
    expect(compared.textRate).toEqual({ one: 1, other: 1 });
    expect(rowsOf(compared, 5).some(({ other }) => other?.elsewhere)).toBe(true);
  });

  it('cuts any two sentences into pieces that make them up again', () => {
    const words = fc.stringMatching(/^[一-龥，、0-9]{0,40}$/u);
    fc.assert(
      fc.property(words, words, (one, other) => {
        const pieces = wordPieces(one, other);
        expect(pieces.one.map((piece) => piece.text).join('')).toBe(one);
        expect(pieces.other.map((piece) => piece.text).join('')).toBe(other);
      }),
    );
  });
});

describe('compareReports: tables', () => {
  it('computes differences of what both have, and the share of equal cells', () => {
    const compared = compare(
      { figures: { 't2.charges.amount': 25.1, 't2.rules.issued': 3, 't2.licensing.decisions': '若干' } },
      { figures: { 't2.charges.amount': 25.3, 't2.rules.issued': 3, 't2.licensing.decisions': 7 } },
    );
    const [t2] = compared.tables;
    expect(t2?.cells.map(({ cell, difference }) => [cell, difference])).toEqual([
      ['t2.rules.issued', 0],
      ['t2.licensing.decisions', null],
      ['t2.charges.amount', 0.2],
    ]);
    expect(t2?.rate).toBe(0.5);
    expect(compared.tables[2]).toMatchObject({ cells: [], zeros: 15, rate: null });
    expect(compared.tableRate).toBe(0.5);
  });

  it('across formats compares only the cells both forms have', () => {
    const compared = compare(
      { year: 2020, format: '2019', figures: { 't2.rules.created': 2, 't3.granted.total': 4 } },
      { figures: { 't3.granted.total': 6 } },
    );
    const all = compared.tables.flatMap(({ cells }) => cells);
    expect(all.find(({ cell }) => cell === 't2.rules.created')).toMatchObject({
      one: 2,
      other: undefined,
      difference: null,
    });
    expect(all.find(({ cell }) => cell === 't3.granted.total')).toMatchObject({ difference: 2, change: 0.5 });
  });
});

describe('renderComparePage', () => {
  it('loads and runs nothing, and shows neither markup nor personal data of a report', () => {
    const html = renderComparePage(compare(text('<img src=x onerror=alert(1)>联系手机13912345678。'), text(BEFORE)));
    expect(html).not.toMatch(/<img|<script|13912345678|https?:/);
    expect(html).toContain('&lt;img');
  });
});
