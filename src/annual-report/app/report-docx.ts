import { Document, Packer, Paragraph, type FileChild } from 'docx';
import { layForm } from '../domain/form-layout/index.js';
import { REPORT_SECTIONS, reportTitle, TABLE_OF_SECTION, type ReportDocument } from '../domain/report-document.js';
import { pageNumber, reportStyles } from './report-docx/styles.js';
import { drawTable } from './report-docx/table.js';
import { drawHeading, drawParagraph, drawSignature, drawTitle } from './report-docx/text.js';
import { OFFICIAL_FONTS, PAGE, type ReportFonts } from './report-docx/theme.js';

function drawSections(report: ReportDocument, fonts: ReportFonts): FileChild[] {
  const form = layForm(report.format);
  return REPORT_SECTIONS.flatMap(({ id, number, title }) => {
    const paragraphs = report.sections.find((section) => section.id === id)?.paragraphs ?? [];
    const tableId = TABLE_OF_SECTION[id];
    // A paragraph of small height after the table keeps the next heading off its border.
    const table = tableId
      ? [drawTable(form[tableId], report.cells, fonts), new Paragraph({ style: 'ReportTable' })]
      : [];
    return [drawHeading(`${number}${title}`), ...paragraphs.map(drawParagraph), ...table];
  });
}

/**
 * The annual report (年度报告) as a Word file in the official form: title, preamble, the six sections in their order,
 * tables laid out as the format of its year prints them (国办公开办函〔2019〕60号, 〔2021〕30号), set after GB/T 9704-2012.
 * A cell without a figure stays blank. `publishedOn` is printed with the organ's name at the end.
 */
export async function reportToDocx(report: ReportDocument, fonts: ReportFonts = OFFICIAL_FONTS): Promise<Uint8Array> {
  const document = new Document({
    title: reportTitle(report),
    creator: report.organName,
    lastModifiedBy: report.organName,
    evenAndOddHeaderAndFooters: true,
    styles: reportStyles(fonts),
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin } },
        footers: { default: pageNumber(fonts, 'right'), even: pageNumber(fonts, 'left') },
        children: [
          drawTitle(report),
          ...report.preamble.map(drawParagraph),
          ...drawSections(report, fonts),
          ...(report.publishedOn ? drawSignature(report.organName, report.publishedOn) : []),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
