import type { listPublishedReports } from '../../../annual-report/index.js';
import type { Table } from '../../../platform/sheets/index.js';
import { openDataWords } from './messages/index.js';

type PublishedLine = Awaited<ReturnType<typeof listPublishedReports>>[number];

/** A published annual report and where its data is had. */
export interface ReportLine {
  readonly organ: string;
  readonly organName: string;
  readonly year: number;
  readonly version: number;
  readonly publishedOn: string;
  readonly page: string;
  readonly json: string;
  readonly xlsx: string;
  readonly pdf: string;
  /** The open ledger its figures are recomputed from (公开账本). */
  readonly ledger: string;
}

export function presentReports(
  lines: readonly PublishedLine[],
  address: (path: string) => string,
): readonly ReportLine[] {
  return lines.map(({ organCode, organName, year, version, publishedOn }) => {
    const at = `/reports/${encodeURIComponent(organCode)}/${year}`;
    return {
      organ: organCode,
      organName,
      year,
      version,
      publishedOn,
      page: address(at),
      json: address(`${at}/report.json`),
      xlsx: address(`${at}/report.xlsx`),
      pdf: address(`${at}/report.pdf`),
      ledger: address(`${at}/ledger.ndjson`),
    };
  });
}

export function reportTable(reports: readonly ReportLine[], name: string): Table {
  const t = openDataWords('zh');
  const columns = [
    { title: t('table.organ'), width: 28 },
    { title: t('table.organCode'), width: 12 },
    { title: t('table.year'), width: 8 },
    { title: t('table.version'), width: 8 },
    { title: t('table.publishedOn'), width: 12 },
    { title: t('table.address'), width: 48 },
    { title: t('table.json'), width: 48 },
    { title: t('table.xlsx'), width: 48 },
    { title: t('table.pdf'), width: 48 },
    { title: t('table.ledger'), width: 48 },
  ];
  async function* rows() {
    for (const line of reports) {
      const { organName, organ, year, version, publishedOn, page, json, xlsx, pdf, ledger } = line;
      yield [organName, organ, year, version, publishedOn, page, json, xlsx, pdf, ledger];
    }
  }
  return { name, columns, rows: rows() };
}
