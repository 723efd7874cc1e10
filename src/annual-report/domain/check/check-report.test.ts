import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { checkDocument, checkParsedReport } from './check-report.js';
import { toCheckResult, toUnreadResult } from './check-result.js';
import { textDocument } from './parse/text-document.js';
import { makeReport } from './testing.js';

const asOf = localDate('2026-11-25');

describe('checkDocument', () => {
  it('refuses a document that is no annual report', () => {
    expect(checkDocument(textDocument('关于放假的通知\n各单位：现将有关事项通知如下。'), { asOf })).toMatchObject({
      ok: false,
      code: 'report.not-a-report',
    });
  });

  it('orders findings by line, those of what is missing first', () => {
    const report = makeReport({ sections: { 1: ['XX局主动公开信息。'], 5: null, 6: ['贯彻《条列》。'] } });
    const { findings } = checkParsedReport(report, { asOf });
    const lines = findings.map(({ line }) => line ?? 0);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(findings[0]?.code).toBe('section.missing');
  });

  it('finds nothing in a faultless report', () => {
    for (const year of [2019, 2020, 2021, 2025]) {
      expect(checkParsedReport(makeReport({ year }), { asOf }).findings).toEqual([]);
    }
  });

  it('judges a report in traditional characters by the same words', () => {
    const sections = {
      1: [
        '本局主動公開資料，辦理依申請公開，嚴格信息發布審核，加強網站建設，接受社會監督。全年共收到政府信息公開申請3件。',
      ],
      6: ['本年度未收取信息處理費。'],
    };
    const { findings } = checkParsedReport(makeReport({ sections }), { asOf });
    expect(findings.map(({ code, excerpt }) => [code, excerpt])).toEqual([
      ['text.figure', '全年共收到政府信息公開申請3件'],
    ]);
  });

  it('says the year it went by', () => {
    expect(checkParsedReport(makeReport({ year: 2023 }), { asOf, year: 2024 }).year).toBe(2024);
  });
});

describe('the public form of a result', () => {
  it('has the fields of the interface and no others', () => {
    const checked = checkParsedReport(makeReport({ sections: { 6: ['贯彻《条列》，未收取费用。'] } }), { asOf });
    const result = toCheckResult('a.docx', checked);
    expect(Object.keys(result)).toEqual(['file', 'organ', 'year', 'format', 'cells', 'findings']);
    expect(result.cells['t3.received.total']).toEqual({ value: 0, raw: '0', line: expect.any(Number) as number });
    expect(result.findings).toEqual([
      {
        code: 'text.typo',
        severity: 'warning',
        section: 6,
        line: expect.any(Number) as number,
        excerpt: expect.stringContaining('《条列》') as string,
        message: '“条列”系错别字。',
        basis: expect.stringContaining('第六条') as string,
        suggestion: '应为“条例”。',
      },
    ]);
  });

  it('names a file that could not be read', () => {
    const refusal = { ok: false, code: 'file.missing', params: {} } as const;
    expect(toUnreadResult('b.pdf', refusal)).toEqual({
      file: 'b.pdf',
      error: { code: 'file.missing', message: '文件不存在：b.pdf' },
    });
  });
});

const DAOWAI = new URL('../../../../../shared/reports/daowai-2021.txt', import.meta.url);

describe.skipIf(!existsSync(DAOWAI))('a published report of 2021', () => {
  const check = () => {
    const checked = checkDocument(textDocument(readFileSync(DAOWAI, 'utf8')), { asOf });
    if (!checked.ok) throw new Error(checked.code);
    return toCheckResult('daowai-2021.txt', checked.value);
  };

  it('is read whole, every cell 0', () => {
    const { organ, year, format, cells } = check();
    expect([organ, year, format]).toEqual(['道外区工业信息科技局', 2021, '2019']);
    expect(Object.keys(cells)).toHaveLength(198);
    expect(new Set(Object.values(cells).map(({ value }) => value))).toEqual(new Set([0]));
  });

  it('has these faults and no others', () => {
    expect(check().findings.map(({ code, line, section }) => [code, line, section])).toEqual([
      ['text.aspect', 5, 1],
      ['format.template', 15, 2],
      ['section.numbering', 94, 3],
      ['section.numbering', 374, 4],
      ['text.year', 465, 5],
      ['text.typo', 465, 5],
      ['text.docnumber', 469, 6],
    ]);
  });

  it('proposes what is right', () => {
    const suggestions = Object.fromEntries(check().findings.map(({ code, suggestion }) => [code, suggestion]));
    expect(suggestions).toMatchObject({
      'text.docnumber': '应为国办函〔2020〕109号。',
      'text.year': '应为2022年（或“下一步”）。',
      'text.typo': '应为“条例”。',
    });
    expect(suggestions['text.aspect']).toContain('补充政府信息管理方面');
  });
});
