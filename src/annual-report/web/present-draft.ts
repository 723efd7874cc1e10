import type { WordedFinding } from '../app/check-draft.js';
import type { VersionLine } from '../db/report-years.js';
import type { ReportDraft } from '../domain/draft/draft.js';
import type { DraftFinding, PublishedVersion, ReportDraft as DraftView } from './api-report-schemas.js';

/** Where the portal shows a published report. */
export function reportAddress(organCode: string, year: number): string {
  return `/reports/${organCode}/${year}`;
}

export function presentVersions(organCode: string, year: number, lines: readonly VersionLine[]): PublishedVersion[] {
  const address = reportAddress(organCode, year);
  return lines.map(({ version, publishedOn, correctionNote }, index) => {
    const query = index === 0 ? '' : `?version=${version}`;
    return { version, publishedOn, correctionNote, page: address + query, docx: `${address}/report.docx${query}` };
  });
}

export function presentDraft(
  draft: ReportDraft,
  findings: readonly WordedFinding[],
  versions: readonly PublishedVersion[],
): DraftView {
  const { organName, year, format, dueOn, version, yearOpen } = draft;
  return {
    organName,
    year,
    format,
    dueOn,
    version,
    yearOpen,
    cells: { ...draft.cells },
    sections: Object.fromEntries(Object.entries(draft.sections)),
    findings: findings.map(presentFinding),
    versions: [...versions],
  };
}

export function presentFinding(finding: WordedFinding): DraftFinding {
  const { code, severity, cell, section, excerpt, message, basis, suggestion } = finding;
  return {
    code,
    severity,
    message,
    basis,
    ...(cell !== undefined && { cell }),
    ...(section !== undefined && { section }),
    ...(excerpt !== undefined && { excerpt }),
    ...(suggestion !== undefined && { suggestion }),
  };
}
