import type { DraftFinding } from '../api/reports.ts';

export function sectionPlace(section: number): string {
  return `section-${section}`;
}

export function cellPlace(cell: string): string {
  return `cell-${cell.replaceAll('.', '-')}`;
}

const SECTION_OF_TABLE: Readonly<Record<string, number>> = { t2: 2, t3: 3, t4: 4 };

/** The HTML id of the place a finding is about: its cell, else its section, else the top of the report. */
export function placeOf(finding: DraftFinding): string {
  if (finding.cell !== undefined) return cellPlace(finding.cell);
  return sectionPlace(finding.section ?? 0);
}

/** The section a finding is listed under. */
export function sectionOf(finding: DraftFinding): number {
  return finding.section ?? sectionOfCell(finding.cell ?? '');
}

/** The section whose table has a cell. */
export function sectionOfCell(cell: string): number {
  return SECTION_OF_TABLE[cell.split('.')[0] ?? ''] ?? 0;
}
