import { Readable } from 'node:stream';
import type { Services } from '../../../platform/services.js';
import { ledgerText } from '../../domain/open-ledger/ledger-lines.js';
import { ledgerContent } from './keep-ledger.js';
import { LEDGER_TOOLS } from './ledger-tools.js';
import { printedReport, type PublishedContent } from './published-content.js';
import { reportData } from './report-data.js';

/** How a file of a published report is made. */
export interface ReportFile {
  /** Last part of its address and, for `ndjson`, of its name. */
  readonly address: string;
  readonly mediaType: string;
  readonly write: (
    published: PublishedContent,
    services: Pick<Services, 'fontFolder'>,
  ) => Promise<Uint8Array | Readable>;
}

/** Every file of a published report. The libraries that write them are loaded when one is first asked for. */
export const REPORT_FILES = {
  pdf: {
    address: 'report.pdf',
    mediaType: 'application/pdf',
    write: async (published, { fontFolder }) => {
      const { reportToPdf } = await import('../report-pdf.js');
      return reportToPdf(printedReport(published), { fontFolder: fontFolder ?? null, datedAt: published.publishedAt });
    },
  },
  ofd: {
    address: 'report.ofd',
    mediaType: 'application/ofd',
    write: async (published, { fontFolder }) => {
      const { reportToOfd } = await import('../report-ofd.js');
      return reportToOfd(published, fontFolder ?? null);
    },
  },
  docx: {
    address: 'report.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (published) => {
      const { reportToDocx } = await import('../report-docx.js');
      return reportToDocx(printedReport(published));
    },
  },
  xlsx: {
    address: 'report.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (published) => {
      const { reportToXlsx } = await import('../report-xlsx.js');
      return reportToXlsx(printedReport(published), published.publishedAt);
    },
  },
  json: {
    address: 'report.json',
    mediaType: 'application/json; charset=utf-8',
    write: async (published) => Buffer.from(`${JSON.stringify(reportData(published))}\n`),
  },
  ndjson: {
    address: 'ledger.ndjson',
    mediaType: 'application/x-ndjson; charset=utf-8',
    write: async (published) => {
      const { content, ledger } = published;
      const of = ledgerContent({ ...published, organCode: ledger?.organCode ?? published.organCode });
      return Readable.from(inPieces(ledgerText(LEDGER_TOOLS, of, content.counted ?? [])));
    },
  },
} as const satisfies Readonly<Record<string, ReportFile>>;

export type ReportFileFormat = keyof typeof REPORT_FILES;
export const REPORT_FILE_FORMATS = Object.keys(REPORT_FILES) as ReportFileFormat[];

/** Many short lines in fewer pieces. */
function* inPieces(lines: Iterable<string>): Generator<Buffer> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < 64 * 1024) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
