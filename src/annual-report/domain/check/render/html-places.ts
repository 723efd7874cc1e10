import type { CellKey } from '../../../../law/report-format/index.js';
import type { CheckedReport } from '../check-report.js';
import type { Finding } from '../finding.js';

/** A finding with its number in the list. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/** Where findings are shown in the report as read. */
export interface Places {
  readonly ofCell: (cell: CellKey) => readonly NumberedFinding[];
  readonly ofLine: (line: number) => readonly NumberedFinding[];
  /** At the heading of a section, or where it should be. */
  readonly ofSection: (section: number) => readonly NumberedFinding[];
  /** True where a finding is shown at some place, so that the list can link to it. */
  readonly isPlaced: (finding: NumberedFinding) => boolean;
}

type Place = `cell ${string}` | `line ${number}` | `section ${number}`;

function placeOf({ report }: CheckedReport, finding: Finding, shownLines: ReadonlySet<number>): Place | null {
  const isTable =
    finding.code.startsWith('table.') || finding.code.startsWith('sum.') || finding.code.startsWith('continuity.');
  if (finding.cell && isTable && report.tables[finding.cell.slice(0, 2) as 't2']) return `cell ${finding.cell}`;
  if (finding.line !== undefined && shownLines.has(finding.line)) return `line ${finding.line}`;
  return finding.section ? `section ${finding.section}` : null;
}

/** Finds the place of every finding. `shownLines` are the lines of running text that are shown. */
export function placeFindings(
  checked: CheckedReport,
  findings: readonly NumberedFinding[],
  shownLines: ReadonlySet<number>,
): Places {
  const byPlace = new Map<Place, NumberedFinding[]>();
  const placed = new Set<number>();
  for (const numbered of findings) {
    const place = placeOf(checked, numbered.finding, shownLines);
    if (place === null) continue;
    byPlace.set(place, [...(byPlace.get(place) ?? []), numbered]);
    placed.add(numbered.number);
  }
  return {
    ofCell: (cell) => byPlace.get(`cell ${cell}`) ?? [],
    ofLine: (line) => byPlace.get(`line ${line}`) ?? [],
    ofSection: (section) => byPlace.get(`section ${section}`) ?? [],
    isPlaced: ({ number }) => placed.has(number),
  };
}
