import type { LocalDate } from '../../../kernel/local-date.js';
import { allCellKeys, REPORT_FORMATS, type CellKey, type FormatId } from '../../../law/report-format/index.js';
import type { CountedGroup } from '../open-ledger/counted-thing.js';
import type { SummedMember } from '../rollup/member-figures.js';
import type { RollupProblem } from '../rollup/problems.js';
import { problemsIn, resolveText, type ReferredFigures } from '../tell/resolve-text.js';
import { REPORT_SECTIONS, type ReportDocument, type SectionId } from '../report-document.js';

/**
 * Where a figure comes from: counted from applications (`ledger`), `disputes`, or `records` (documents with their effect,
 * decisions and charges), added up from a government's `members` and its own, typed by a person, or not there yet.
 */
export const CELL_SOURCES = ['ledger', 'disputes', 'records', 'members', 'typed', 'unset'] as const;
export type CellSource = (typeof CELL_SOURCES)[number];

export interface DraftCell {
  /** `null` only where `source` is `unset`. */
  readonly value: number | null;
  readonly source: CellSource;
  readonly typedBy?: string;
  readonly reason?: string;
  readonly typedAt?: string;
  /** A figure typed before there were records: records win, and it is not used. */
  readonly unused?: number;
  /** Of a sum of members: what the government itself has in the cell; this is what may be typed. */
  readonly own?: Omit<DraftCell, 'own'>;
}

/** An annual report being written. */
export interface ReportDraft {
  readonly organId: string;
  readonly organName: string;
  readonly level: 'government' | 'department';
  readonly year: number;
  readonly format: FormatId;
  /** Last day by 《条例》 Art. 49. */
  readonly dueOn: LocalDate;
  /** Counts up with every change; 0 before the first. */
  readonly version: number;
  /** The year has not ended: the figures are those of today. */
  readonly yearOpen: boolean;
  /** Every cell of the format, in the order of the form. */
  readonly cells: Readonly<Record<CellKey, DraftCell>>;
  /** What the cells count, of the same moment: the lines that are published with the report. */
  readonly counted?: readonly CountedGroup[];
  /** Of a government: the members that the figures are the sum of. */
  readonly members?: readonly SummedMember[];
  /** Of a government: members that are missing, late, or counted twice or nowhere. */
  readonly problems?: readonly RollupProblem[];
  /** Texts by section, 0 the preamble; paragraphs by line. Where none was written, the preamble is the usual one. */
  readonly sections: Readonly<Record<0 | SectionId, string>>;
  /** What the texts may refer to beside the cells. */
  readonly beside?: Pick<ReferredFigures, 'previous' | 'fees'>;
}

/**
 * Puts the cells of a draft together: counted figures, typed ones, and the rest unset. Records win over what was typed; figures of
 * `t3` and `t4` that were taken over from a report written elsewhere stand where nothing is counted in the table at all.
 */
export function draftCells(
  format: FormatId,
  t3: Readonly<Record<CellKey, number>>,
  t4: Readonly<Record<CellKey, number>>,
  typed: Readonly<Record<CellKey, DraftCell>>,
  t2: Readonly<Record<CellKey, number>> = {},
): Record<CellKey, DraftCell> {
  const isCounted = { t3: countsAnything(t3), t4: countsAnything(t4) };
  const cellOf = (key: CellKey): DraftCell => {
    const counted = t3[key] ?? t4[key];
    if (counted !== undefined) {
      const taken = typed[key];
      if (taken && !isCounted[key in t3 ? 't3' : 't4']) return taken;
      const unused = taken?.value ?? null;
      const source = key in t3 ? 'ledger' : 'disputes';
      return { value: counted, source, ...(unused !== null && { unused }) };
    }
    const recorded = t2[key];
    if (recorded === undefined) return typed[key] ?? { value: null, source: 'unset' };
    const before = typed[key]?.value ?? null;
    return { value: recorded, source: 'records', ...(before !== null && { unused: before }) };
  };
  return Object.fromEntries(allCellKeys(REPORT_FORMATS[format]).map((key) => [key, cellOf(key)]));
}

function countsAnything(table: Readonly<Record<CellKey, number>>): boolean {
  return Object.values(table).some((count) => count > 0);
}

/** The usual preamble: law, format and statistics period, 《条例》 Art. 50. */
export function usualPreamble(organName: string, year: number, format: FormatId): string {
  return (
    `本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《${REPORT_FORMATS[format].noticeTitle}》` +
    `（${REPORT_FORMATS[format].notice}）编制，由${organName}公布。` +
    `报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`
  );
}

/** The figures the texts of a draft may refer to. */
export function referredFigures(draft: Pick<ReportDraft, 'cells' | 'beside'>): ReferredFigures {
  const cells = Object.fromEntries(Object.entries(draft.cells).map(([key, cell]) => [key, cell.value]));
  return { cells, previous: draft.beside?.previous ?? null, fees: draft.beside?.fees ?? null };
}

/** The references in the texts of a draft that have no value: it cannot be signed with them. */
export function draftReferenceProblems(draft: ReportDraft): ReturnType<typeof problemsIn> {
  const figures = referredFigures(draft);
  return Object.values(draft.sections).flatMap((text) => problemsIn(text, figures));
}

/** The draft as the report it would be when published, its references replaced by the figures they name. */
export function draftDocument(draft: ReportDraft, publishedOn?: LocalDate): ReportDocument {
  const figures = referredFigures(draft);
  const paragraphs = (text: string) => paragraphsOf(resolveText(text, figures));
  return {
    organName: draft.organName,
    year: draft.year,
    format: draft.format,
    preamble: paragraphs(draft.sections[0]),
    sections: REPORT_SECTIONS.map(({ id }) => ({ id, paragraphs: paragraphs(draft.sections[id]) })),
    cells: { ...figures.cells },
    ...(publishedOn ? { publishedOn } : {}),
  };
}

/** The paragraphs of a text: its lines that say something. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
