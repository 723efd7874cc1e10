import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportToDocx } from '../../src/annual-report/app/report-docx.js';
import { parseReport } from '../../src/annual-report/domain/check/parse/parse-report.js';
import { REPORT_SECTIONS, type ReportDocument } from '../../src/annual-report/domain/report-document.js';
import { allCellKeys, REPORT_FORMATS, type FormatId } from '../../src/law/report-format/index.js';
import { extractDocument } from '../../src/platform/documents/extract-document.js';

/** Any figures at all, decimals in amounts, cells not filled in: the Word file is read back as what went in. */
function reports(format: FormatId): fc.Arbitrary<ReportDocument> {
  const keys = allCellKeys(REPORT_FORMATS[format]);
  const figure = (key: string) =>
    fc.option(
      key.endsWith('.amount') ? fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100) : fc.nat({ max: 1_000_000 }),
      { freq: 8 },
    );
  return fc.record({
    organName: fc.constantFrom('示例区教育局', '示例市人民政府', '示例区东风街道办事处'),
    year: fc.constant(REPORT_FORMATS[format].lastYear ?? 2025),
    format: fc.constant(format),
    preamble: fc.constant(['根据《中华人民共和国政府信息公开条例》编制本报告。']),
    sections: fc.constant(
      REPORT_SECTIONS.map(({ id }) => ({ id, paragraphs: ['（一）基本情况', '各项工作有序开展。'] })),
    ),
    cells: fc.record(Object.fromEntries(keys.map((key) => [key, figure(key)]))),
  });
}

describe.each(['2019', '2021'] as const)('a Word file written in the format of %s', (format) => {
  it('is read back with every figure in its cell, the organ, the year and six sections', async () => {
    await fc.assert(
      fc.asyncProperty(reports(format), async (report) => {
        const extracted = await extractDocument(Buffer.from(await reportToDocx(report)), 'report.docx');
        if (!extracted.ok) throw new Error(extracted.code);
        const parsed = parseReport(extracted.value);
        expect({ organ: parsed.organ, year: parsed.year, format: parsed.format }).toEqual({
          organ: report.organName,
          year: report.year,
          format,
        });
        expect(parsed.sections.map((section) => section.id)).toEqual([1, 2, 3, 4, 5, 6]);
        expect(Object.fromEntries(Object.entries(parsed.cells).map(([key, cell]) => [key, cell.value]))).toEqual(
          report.cells,
        );
      }),
      { numRuns: 8 },
    );
  });
});
