import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { allCellKeys, REPORT_FORMATS } from '../../../law/report-format/index.js';
import { checkParsedReport } from '../check/check-report.js';
import { draftDocument, type ReportDraft } from '../draft/draft.js';
import { parsedFromDocument } from '../draft/parsed-from-document.js';
import { problemsIn, resolveText } from './resolve-text.js';
import { suggestText } from './suggest-text.js';

const format = REPORT_FORMATS['2021'];
const keys = allCellKeys(format);
const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(500) });
const cellsOf = fc
  .array(count, { minLength: keys.length, maxLength: keys.length })
  .map((values) => Object.fromEntries(keys.map((key, at) => [key, values[at] ?? 0])));
const feesOf = fc.record({ notices: fc.nat(3), noticed: fc.nat(900), payments: fc.nat(3), yuan: fc.nat(900) });

describe('suggested paragraphs', () => {
  it('have a value for every reference and contradict no table, whatever the figures', () => {
    fc.assert(
      fc.property(cellsOf, fc.option(cellsOf), feesOf, (cells, previous, fees) => {
        const figures = { cells, previous, fees };
        const written = (section: number) =>
          suggestText(section, { format, year: 2025, figures, of: 'organ' }).join('\n');
        for (const section of [3, 4, 6]) expect(problemsIn(written(section), figures)).toEqual([]);
        const draft: ReportDraft = {
          organId: 'o',
          organName: '示例区教育局',
          level: 'department',
          year: 2025,
          format: '2021',
          dueOn: localDate('2026-01-31'),
          version: 1,
          yearOpen: false,
          cells: Object.fromEntries(keys.map((key) => [key, { value: cells[key] ?? 0, source: 'ledger' as const }])),
          sections: { 0: '', 1: '', 2: '', 3: written(3), 4: written(4), 5: '', 6: written(6) },
          beside: { previous, fees },
        };
        const { findings } = checkParsedReport(parsedFromDocument(draftDocument(draft)), {
          year: 2025,
          level: 'department',
          asOf: localDate('2026-01-20'),
        });
        const told = ['text.figure', 'text.fee', 'text.placeholder', 'text.year', 'text.docnumber'];
        expect(findings.filter(({ code }) => told.includes(code))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('speak of a government’s organs where the figures are their sum, and not of fees that only their registers know', () => {
    const figures = {
      cells: { 't3.received.total': 9 },
      previous: null,
      fees: { notices: 0, noticed: 0, payments: 0, yuan: 0 },
    };
    const facts = { format, year: 2025, figures, of: 'sum' } as const;
    expect(resolveText(suggestText(3, facts).join(''), figures)).toContain(
      '2025年，本级政府各机关新收政府信息公开申请9件',
    );
    expect(suggestText(6, facts)).toEqual([]);
  });

  it('tell of fees in words, collected or not', () => {
    const say = (fees: { notices: number; noticed: number; payments: number; yuan: number }) => {
      const figures = { cells: {}, previous: null, fees };
      return resolveText(suggestText(6, { format, year: 2025, figures, of: 'organ' }).join(''), figures);
    };
    expect(say({ notices: 0, noticed: 0, payments: 0, yuan: 0 })).toContain('2025年本机关未收取信息处理费。');
    expect(say({ notices: 2, noticed: 300, payments: 1, yuan: 100 })).toContain(
      '发出信息处理费收费通知2件（通知金额300元），收取信息处理费100元（1件）。',
    );
  });
});
