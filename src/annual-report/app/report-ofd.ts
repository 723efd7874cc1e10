import { pdfToOfd } from '../../platform/documents/ofd/index.js';
import { reportTitle } from '../domain/report-document.js';
import { printedReport, type PublishedContent } from './publish-files/published-content.js';
import { reportKeywords, reportToPdf } from './report-pdf.js';

/**
 * A published annual report (年度报告) as OFD, the format for archives (GB/T 33190-2016): page for page as its PDF. What the file
 * says of itself names organ, year, version and the hash of what was signed, so that an archive can file it without opening it.
 */
export async function reportToOfd(published: PublishedContent, fontFolder: string | null): Promise<Uint8Array> {
  const report = printedReport(published);
  const pdf = reportToPdf(report, { fontFolder, datedAt: published.publishedAt });
  return pdfToOfd(pdf, {
    title: reportTitle(report),
    author: report.organName,
    subject: '政府信息公开工作年度报告',
    keywords: reportKeywords(report),
    createdOn: published.publishedOn,
    custom: {
      机关代码: published.organCode,
      统计年度: String(report.year),
      版次: String(published.version),
      签发内容哈希: published.contentHash,
    },
  });
}
