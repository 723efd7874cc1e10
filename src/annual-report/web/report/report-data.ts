import { Type, type Static } from '@sinclair/typebox';
import type { PublishedReport } from '../../app/get-published-report.js';
import { reportTitle } from '../../domain/report-document.js';

const Version = Type.Object({
  version: Type.Integer(),
  publishedOn: Type.String(),
  correctionNote: Type.Union([Type.String(), Type.Null()]),
});

/** A published report as open data: cells by the keys of the check, sections by their number. */
export const ReportData = Type.Object({
  title: Type.String(),
  organ: Type.Object({ code: Type.String(), name: Type.String() }),
  year: Type.Integer(),
  format: Type.String(),
  version: Type.Integer(),
  publishedOn: Type.String(),
  versions: Type.Array(Version),
  preamble: Type.Array(Type.String()),
  sections: Type.Array(Type.Object({ section: Type.Integer(), paragraphs: Type.Array(Type.String()) })),
  cells: Type.Record(Type.String(), Type.Union([Type.Number(), Type.Null()])),
  contentHash: Type.String(),
});

export function presentReportData(organCode: string, report: PublishedReport): Static<typeof ReportData> {
  const { document, current } = report;
  return {
    title: reportTitle(document),
    organ: { code: organCode, name: document.organName },
    year: report.year,
    format: document.format,
    version: current.version,
    publishedOn: current.publishedOn,
    versions: report.versions.map((line) => ({ ...line })),
    preamble: [...document.preamble],
    sections: document.sections.map(({ id, paragraphs }) => ({ section: id, paragraphs: [...paragraphs] })),
    cells: { ...document.cells },
    contentHash: report.contentHash,
  };
}
