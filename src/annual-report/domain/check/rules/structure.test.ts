import { describe, expect, it } from 'vitest';
import { describeFinding } from '../describe-finding.js';
import { checkParsedReport } from '../check-report.js';
import { findingsOf, makeReport, type ReportTraits } from '../testing.js';
import { localDate } from '../../../../kernel/local-date.js';

describe('format.template', () => {
  it.each([
    [2018, '2019', 0],
    [2019, '2019', 0],
    [2020, '2019', 0],
    [2021, '2019', 1],
    [2024, '2019', 1],
    [2020, '2021', 1],
    [2021, '2021', 0],
    [2025, '2021', 0],
    [null, '2019', 0],
  ] as const)('%s in the tables of %s', (year, format, count) => {
    expect(findingsOf('format.template', { year, format })).toHaveLength(count);
  });

  it('goes by the year given', () => {
    expect(findingsOf('format.template', { year: 2020, format: '2019' }, { year: 2021 })).toHaveLength(1);
  });

  it('stands where the tables begin', () => {
    const report = makeReport({ year: 2021, format: '2019' });
    expect(findingsOf('format.template', { year: 2021, format: '2019' })).toMatchObject([
      { line: report.tables.t2?.line, section: 2 },
    ]);
  });
});

describe('format.rows', () => {
  it('names the rows that are merged or left out', () => {
    const tableNotes = [
      { table: 't3', kind: 'merged', rows: ['other.notCorrected', 'other.unpaid'], line: 30 },
      { table: 't2', kind: 'omitted', rows: ['coercion'] },
    ] as const;
    const findings = findingsOf('format.rows', { tableNotes });
    expect(findings.map(({ severity, line, section }) => [severity, line, section])).toEqual([
      ['warning', 11, 2],
      ['warning', 30, 3],
    ]);
    expect(describeFinding(findings[0]!, '2021').message).toContain('行政强制');
    expect(describeFinding(findings[1]!, '2021').message).toContain('申请人逾期未按收费通知要求缴纳费用');
  });
});

describe('sections', () => {
  const order = (...ids: (1 | 2 | 3 | 4 | 5 | 6)[]): NonNullable<ReportTraits['headings']> =>
    ids.map((id) => [id, `${'一二三四五六'[id - 1]}、`]);

  it('names a missing section', () => {
    expect(findingsOf('section.missing', { sections: { 5: null } })).toMatchObject([{ section: 5, severity: 'error' }]);
    expect(findingsOf('section.missing', {})).toEqual([]);
  });

  it.each([
    [order(1, 2, 3, 4, 5, 6), []],
    [order(1, 2, 4, 3, 5, 6), [3]],
    [order(1, 2, 3, 4, 6, 5), [5]],
    [order(6, 1, 2, 3, 4, 5), [6]],
    [order(1, 2, 5, 6), []],
  ])('order %#', (headings, expected) => {
    expect(findingsOf('section.order', { headings }).map(({ section }) => section)).toEqual(expected);
  });

  it.each([
    ['3、', 'style'],
    ['三.', 'style'],
    ['（三）', 'style'],
    ['第三部分', 'style'],
    ['二、', 'twice'],
    ['五、', 'ordinal'],
  ])('section 三 numbered %s', (number, kind) => {
    const headings = order(1, 2, 3, 4, 5, 6).map(([id, usual]) => [id, id === 3 ? number : usual] as const);
    const findings = findingsOf('section.numbering', { headings });
    expect(findings.filter(({ section }) => section === 3)).toMatchObject([{ params: { kind, expected: '三、' } }]);
  });

  it('takes blanks in a number and numbers by place', () => {
    const spaced = order(1, 2, 3, 4, 5, 6).map(([id, number]) => [id, `${number[0]} 、`] as const);
    expect(findingsOf('section.numbering', { headings: spaced })).toEqual([]);
    const byPlace = [1, 2, 4, 5, 6].map((id, index) => [id, `${'一二三四五'[index]}、`] as [1, string]);
    expect(findingsOf('section.numbering', { headings: byPlace })).toEqual([]);
  });

  it('asks for numbers where the file would keep them', () => {
    const bare = [1, 2, 3, 4, 5, 6].map((id) => [id, ''] as [1, string]);
    expect(findingsOf('section.numbering', { headings: bare, kind: 'txt' })).toHaveLength(6);
    expect(findingsOf('section.numbering', { headings: bare, kind: 'docx' })).toEqual([]);
    expect(findingsOf('section.numbering', { headings: bare, kind: 'html' })).toEqual([]);
  });
});

describe('tables', () => {
  it('names a missing table', () => {
    const tables = { t2: { line: 10 }, t4: { line: 20 } };
    expect(findingsOf('table.missing', { tables })).toMatchObject([{ section: 3, params: { table: 't3' } }]);
    expect(findingsOf('table.missing', { format: null }).map(({ section }) => section)).toEqual([2, 3, 4]);
  });

  it.each([
    ['t3.received.natural', '', 'blank'],
    ['t3.received.natural', '/', 'blank'],
    ['t3.received.natural', '—', 'blank'],
    ['t3.received.natural', '-', 'blank'],
    ['t3.received.natural', '无', 'unreadable'],
    ['t3.received.natural', -1, 'negative'],
    ['t3.received.natural', 1.5, 'fraction'],
    ['t2.licensing.decisions', 2.5, 'fraction'],
    ['t2.charges.amount', 2.5, null],
    ['t2.charges.amount', -2.5, 'negative'],
    ['t3.received.natural', 3, null],
  ])('%s holding %j', (cell, figure, kind) => {
    const findings = findingsOf('table.cell', { figures: { [cell]: figure } });
    expect(findings.map(({ params }) => params['kind'])).toEqual(kind ? [kind] : []);
    if (kind) expect(findings[0]).toMatchObject({ cell, severity: 'error' });
  });

  it('lets 本年增/减 of the trial format fall', () => {
    const figures = { 't2.licensing.change': -3, 't2.procurement.amount': 12.75 };
    expect(findingsOf('table.cell', { year: 2020, figures })).toEqual([]);
    expect(findingsOf('table.cell', { year: 2020, figures: { 't2.licensing.lastYear': -3 } })).toHaveLength(1);
  });
});

describe('sums', () => {
  const balanced = { 't3.received.natural': 2, 't3.received.total': 2, 't3.granted.natural': 2, 't3.granted.total': 2 };
  const handled = { 't3.handled.natural': 2, 't3.handled.total': 2 };

  it('is silent where everything adds up', () => {
    const figures = { ...balanced, ...handled };
    for (const code of ['sum.row', 'sum.column', 'sum.balance'] as const)
      expect(findingsOf(code, { figures })).toEqual([]);
  });

  it.each([
    [
      'sum.row',
      { ...balanced, ...handled, 't3.received.enterprise': 1, 't3.carriedOut.enterprise': 1, 't3.carriedOut.total': 0 },
      ['t3.received.total', 't3.carriedOut.total'],
    ],
    ['sum.column', { ...balanced, ...handled, 't3.handled.natural': 3 }, ['t3.handled.natural']],
    ['sum.balance', { ...balanced, ...handled, 't3.carriedOut.total': 1 }, ['t3.handled.total']],
    ['sum.row', { 't4.reconsideration.upheld': 1 }, ['t4.reconsideration.total']],
    ['sum.row', { 't4.litigation.direct.total': 1 }, ['t4.litigation.direct.total']],
  ] as const)('%s %#', (code, figures, cells) => {
    expect(findingsOf(code, { figures }).map(({ cell }) => cell)).toEqual(cells);
  });

  it('does not take a blank for 0', () => {
    expect(findingsOf('sum.row', { figures: { ...balanced, ...handled, 't3.received.natural': '' } })).toEqual([]);
  });

  it('says what the parts give', () => {
    const [finding] = findingsOf('sum.row', {
      figures: { 't4.reconsideration.upheld': 3, 't4.reconsideration.total': 2 },
    });
    expect(finding?.params).toMatchObject({ expected: 3, actual: 2, difference: 1 });
    expect(describeFinding(finding!, '2021').suggestion).toContain('应为3');
  });
});

describe('continuity', () => {
  const previous = makeReport({
    year: 2022,
    figures: { 't3.carriedOut.natural': 2, 't3.carriedOut.total': 2, 't2.normative.effective': 20 },
  });
  const cells = (traits: ReportTraits, before = previous) =>
    (['continuity.carried', 'continuity.effective'] as const).flatMap((code) =>
      findingsOf(code, traits, { previous: before }).map(({ cell }) => cell),
    );

  it('follows from last year', () => {
    const figures = {
      't3.carriedIn.natural': 2,
      't3.carriedIn.total': 2,
      't2.normative.issued': 3,
      't2.normative.repealed': 1,
      't2.normative.effective': 22,
    };
    expect(cells({ figures })).toEqual([]);
  });

  it('names each column that does not', () => {
    expect(
      cells({ figures: { 't3.carriedIn.enterprise': 2, 't3.carriedIn.total': 2, 't2.normative.effective': 20 } }),
    ).toEqual(['t3.carriedIn.natural', 't3.carriedIn.enterprise']);
    expect(
      cells({ figures: { 't3.carriedIn.natural': 2, 't3.carriedIn.total': 2, 't2.normative.effective': 19 } }),
    ).toEqual(['t2.normative.effective']);
  });

  it('does not compare documents across formats, nor with another year', () => {
    const old = makeReport({ year: 2020, figures: { 't3.carriedOut.total': 2, 't2.normative.total': 9 } });
    expect(cells({ year: 2021 }, old)).toEqual(['t3.carriedIn.total']);
    expect(cells({ year: 2024 })).toEqual([]);
  });
});

describe('late', () => {
  it.each([
    ['某区档案局', '2024-01-31', 0],
    ['某区档案局', '2024-02-01', 1],
    ['某区教育委员会', '2024-02-15', 1],
    ['某市人民政府办公室', '2024-02-15', 1],
    ['某区人民政府', '2024-02-15', 0],
    ['某区人民政府', '2024-03-31', 0],
    ['某区人民政府', '2024-04-01', 1],
    ['某镇人民政府', '2024-02-15', 0],
    ['某街道办事处', '2024-02-15', 0],
    ['某区档案局', '2023-12-30', 0],
  ])('%s on %s', (organ, date, count) => {
    expect(findingsOf('late', { organ }, { published: localDate(date) })).toHaveLength(count);
  });

  it('goes by the level given', () => {
    const published = localDate('2024-02-15');
    expect(findingsOf('late', { organ: '某镇人民政府' }, { published, level: 'department' })).toHaveLength(1);
    expect(findingsOf('late', { organ: '某区档案局' }, { published, level: 'government' })).toEqual([]);
  });

  it.each([
    [{ preamble: ['发布日期：2024-02-15 来源：某局', '本报告依据《条例》编制。'] }, 1],
    [{ preamble: ['发布时间: 2024年1月15日', '本报告依据《条例》编制。'] }, 0],
    [{ sections: { 6: ['本年度没有收取信息处理费。', '某区档案局', '2024年2月15日'] } }, 1],
    [{ sections: { 6: ['本年度没有收取信息处理费。', '2024年1月15日'] } }, 0],
    [{ preamble: ['生成日期：2024-05-15'] }, 0],
    [{ sections: { 1: ['2024年2月15日，我局公开信息。'] } }, 0],
  ])('reads the date stated %#', (traits, count) => {
    expect(findingsOf('late', { organ: '某区档案局', ...traits })).toHaveLength(count);
  });
});

describe('text.privacy', () => {
  it('shows the number masked, wherever it stands', () => {
    const findings = findingsOf('text.privacy', { sections: { 1: ['联系人：张某，电话13800138000。'] } });
    expect(findings).toMatchObject([{ section: 1, severity: 'error', params: { kind: 'mobile' } }]);
    expect(findings[0]?.excerpt).toBe('联系人：张某，电话138******00。');
  });

  it('is masked in the excerpts of other findings too', () => {
    const checked = checkParsedReport(makeReport({ sections: { 1: ['XX局电话13800138000'] } }), {
      asOf: localDate('2024-01-01'),
    });
    expect(JSON.stringify(checked.findings)).not.toContain('13800138000');
  });
});
