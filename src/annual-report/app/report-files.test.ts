import exceljs from 'exceljs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../platform/documents/ofd/testing/check-structure.js';
import { drawOfdPage, drawPdf, largestDifference } from '../../platform/documents/ofd/testing/draw-pages.js';
import { all, only, openOfd, textOf } from '../../platform/documents/ofd/testing/open-ofd.js';
import { allCellKeys, REPORT_FORMATS, type FormatId } from '../../law/report-format/index.js';
import { layForm, placeCells } from '../domain/form-layout/index.js';
import type { ReportDocument } from '../domain/report-document.js';
import type { PublishedContent } from './publish-files/published-content.js';
import { reportToOfd } from './report-ofd.js';
import { reportToPdf } from './report-pdf.js';
import { reportToXlsx } from './report-xlsx.js';

const datedAt = new Date('2022-01-09T02:00:00Z');

/** Every cell another number, so that a figure in a wrong place shows; every 17th is not filled in. */
function sampleReport(format: FormatId): ReportDocument {
  const keys = allCellKeys(REPORT_FORMATS[format]);
  return {
    organName: '示例区司法局',
    year: REPORT_FORMATS[format].firstYear,
    format,
    preamble: ['根据《中华人民共和国政府信息公开条例》编制本报告。'],
    sections: [{ id: 1, paragraphs: ['（一）主动公开情况', '#全年公开 *3* 条，$x$。'] }],
    cells: Object.fromEntries(keys.map((key, index) => [key, index % 17 === 3 ? null : 1000 + index])),
    publishedOn: '2022-01-09',
  };
}

/** The report as its second version. */
function publishedOf(report: ReportDocument): PublishedContent {
  return {
    organId: '0',
    organCode: 'SFJ',
    year: report.year,
    version: 2,
    publishedOn: '2022-01-09' as PublishedContent['publishedOn'],
    publishedAt: datedAt,
    correctionNote: null,
    content: { document: report, sources: {} },
    contentHash: 'sha256:0',
    ledger: null,
  };
}

describe.each(['2019', '2021'] as const)('the files in the format of %s', (format) => {
  const report = sampleReport(format);

  it('are a workbook with each table on its sheet, merged as the form, figures as numbers', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await reportToXlsx(report, datedAt)).buffer as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['正文', '二 主动公开', '三 依申请公开', '四 复议诉讼']);
    Object.values(layForm(format)).forEach((table, index) => {
      const sheet = book.worksheets[index + 1];
      for (const { cell, row, column } of placeCells(table)) {
        const place = sheet?.getCell(row + 1, column + 1);
        expect(place?.value).toBe(cell.kind === 'figure' ? report.cells[cell.cellKey] : cell.text);
        const last = sheet?.getCell(row + cell.rowSpan, column + cell.colSpan);
        expect(last?.master.address).toBe(place?.address);
      }
    });
  });

  it('are a tagged PDF/A with every figure and the text as it was written, the same bytes each time', async () => {
    const bytes = reportToPdf(report, { fontFolder: null, datedAt });
    expect(Buffer.from(reportToPdf(report, { fontFolder: null, datedAt })).equals(Buffer.from(bytes))).toBe(true);
    const pdf = await getDocument({ data: bytes }).promise;
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: `示例区司法局${report.year}年政府信息公开工作年度报告`,
      Author: '示例区司法局',
    });
    expect([metadata.get('pdfaid:part'), metadata.get('pdfaid:conformance')]).toEqual(['2', 'A']);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    let text = '';
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      for (const item of (await page.getTextContent()).items) if ('str' in item) text += `${item.str} `;
    }
    const figures = new Set(text.match(/\d{4,}/g));
    const missing = Object.values(report.cells).filter((value) => value !== null && !figures.has(String(value)));
    expect(missing).toEqual([]);
    expect(text.replaceAll(' ', '')).toContain('#全年公开*3*条，$x$。');
    expect(text.replaceAll(' ', '')).toContain('2022年1月9日');
  });

  it('are an OFD of the same pages, with every figure, filed by organ, year, version and hash', async () => {
    const ofd = await openOfd(await reportToOfd(publishedOf(report), null));
    expect(checkStructure(ofd)).toEqual([]);
    expect(textOf(only(ofd.entry, 'Title'))).toBe(`示例区司法局${report.year}年政府信息公开工作年度报告`);
    expect(textOf(only(ofd.entry, 'CreationDate'))).toBe('2022-01-09');
    expect(all(ofd.entry, 'CustomData').map((each) => [each.attribs.Name, textOf(each)])).toEqual([
      ['机关代码', 'SFJ'],
      ['统计年度', String(report.year)],
      ['版次', '2'],
      ['签发内容哈希', 'sha256:0'],
    ]);
    expect(all(ofd.document, 'OutlineElem')).toHaveLength(6);
    const said = ofd.pages.flatMap(({ root }) => all(root, 'TextCode')).map(textOf);
    const figures = Object.values(report.cells).filter((value) => value !== null);
    expect(figures.filter((value) => !said.includes(String(value)))).toEqual([]);
    expect(said.join('')).toContain('#全年公开 *3* 条，$x$。');
    expect(said).toContain('2022年1月9日');
  });
});

it('looks as OFD as it looks as PDF, page for page', async () => {
  const report = sampleReport('2021');
  const ofd = await openOfd(await reportToOfd(publishedOf(report), null));
  const pages = await drawPdf(reportToPdf(report, { fontFolder: null, datedAt }), 6);
  const apart = pages.map((page, index) => largestDifference(drawOfdPage(ofd, index, 6), page, 24));
  expect(apart.filter((difference) => difference > 0.1)).toEqual([]);
  expect(ofd.pages).toHaveLength(pages.length);
});
