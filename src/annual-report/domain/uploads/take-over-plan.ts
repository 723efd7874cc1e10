import { allCellKeys, REPORT_FORMATS, type CellKey } from '../../../law/report-format/index.js';
import { paragraphsOf, type CellSource, type DraftCell, type ReportDraft } from '../draft/draft.js';
import { checkTypedCell } from '../draft/typed-cell.js';
import { REPORT_SECTIONS, type SectionId } from '../report-document.js';
import { documentFromReading, type ReportReading } from './report-reading.js';

export const TAKEN_TABLES = ['t2', 't3', 't4'] as const;
export type TakenTable = (typeof TAKEN_TABLES)[number];

/** A text of an uploaded report beside the one in the draft; paragraphs by line. */
export interface PlannedSection {
  /** 0 the preamble. */
  readonly section: 0 | SectionId;
  readonly present: string;
  readonly uploaded: string;
}

/**
 * What becomes of a cell: it has the figure already (`same`), is empty and gets it (`fill`), has another one that a person
 * typed and gets it (`replace`), keeps what the records count (`kept`), or the report has none (`blank`), or none that the
 * cell can hold (`unfit`).
 */
export type CellOutcome = 'same' | 'fill' | 'replace' | 'kept' | 'blank' | 'unfit';

export interface PlannedCell {
  readonly cell: CellKey;
  readonly present: number | null;
  readonly source: CellSource;
  readonly uploaded: number | null;
  readonly outcome: CellOutcome;
}

/**
 * Why a table is not taken over: the report has it not (`absent`), or in another format (`format`); the figures are the sum of
 * members (`members`); cases of the year are on record (`recorded`); cells of it are blank or cannot be read (`incomplete`);
 * nothing in it would change (`same`).
 */
export type NotTaken = 'absent' | 'format' | 'members' | 'recorded' | 'incomplete' | 'same';

export interface PlannedTable {
  readonly table: TakenTable;
  readonly notTaken: NotTaken | null;
  readonly cells: readonly PlannedCell[];
}

/** What taking an uploaded report over as data (取用) would do to a draft, before it is done. */
export interface TakeOverPlan {
  readonly sections: readonly PlannedSection[];
  readonly tables: readonly PlannedTable[];
}

/** What cases an organ has in the program, of the year and of years before: with any, `t3` or `t4` are counted. */
export interface CasesOnRecord {
  readonly t3: boolean;
  readonly t4: boolean;
}

/**
 * Plans the taking over (docs/decisions/0171): texts as they are; `t2` where no record stands behind a cell; `t3` and `t4` whole,
 * where the organ has no cases in the program. The ledger wins.
 */
export function planTakeOver(reading: ReportReading, draft: ReportDraft, onRecord: CasesOnRecord): TakeOverPlan {
  const document = documentFromReading(reading, draft);
  const uploadedText = (section: 0 | SectionId) =>
    (section === 0 ? document.preamble : (document.sections.find(({ id }) => id === section)?.paragraphs ?? [])).join(
      '\n',
    );
  return {
    sections: ([0, ...REPORT_SECTIONS.map(({ id }) => id)] as const).map((section) => ({
      section,
      present: paragraphsOf(draft.sections[section]).join('\n'),
      uploaded: uploadedText(section),
    })),
    tables: TAKEN_TABLES.map((table) => planTable(table, reading, draft, onRecord)),
  };
}

function planTable(
  table: TakenTable,
  reading: ReportReading,
  draft: ReportDraft,
  onRecord: CasesOnRecord,
): PlannedTable {
  const format = REPORT_FORMATS[draft.format];
  const keys = allCellKeys(format).filter((key) => key.startsWith(`${table}.`));
  const comparable = reading.format === draft.format && reading.tables[table] !== undefined;
  const mayFill = table === 't2' || !onRecord[table];
  const cells = comparable
    ? keys.map((cell): PlannedCell => {
        const present = draft.cells[cell] ?? { value: null, source: 'unset' };
        const uploaded = reading.cells[cell]?.value ?? null;
        const fits = uploaded !== null && fitsCell(table, draft, cell, uploaded);
        const outcome = outcomeOf(present, uploaded, fits, table === 't2' ? isTyped(present) : mayFill);
        return { cell, present: present.value, source: present.source, uploaded, outcome };
      })
    : [];
  return { table, cells, notTaken: whyNot(table, reading, draft, cells, mayFill) };
}

const isTyped = ({ source }: DraftCell) => source === 'typed' || source === 'unset';

function fitsCell(table: TakenTable, { format }: ReportDraft, cell: CellKey, value: number): boolean {
  return table === 't2'
    ? checkTypedCell(REPORT_FORMATS[format], cell, value).ok
    : Number.isSafeInteger(value) && value >= 0;
}

function outcomeOf(present: DraftCell, uploaded: number | null, fits: boolean, mayFill: boolean): CellOutcome {
  if (uploaded === null) return 'blank';
  if (!fits) return 'unfit';
  if (present.value === uploaded) return 'same';
  if (!mayFill) return 'kept';
  return present.value === null || present.source !== 'typed' ? 'fill' : 'replace';
}

function whyNot(
  table: TakenTable,
  reading: ReportReading,
  draft: ReportDraft,
  cells: readonly PlannedCell[],
  mayFill: boolean,
): NotTaken | null {
  if (reading.tables[table] === undefined) return 'absent';
  if (reading.format !== draft.format) return 'format';
  if (cells.some(({ source }) => source === 'members')) return 'members';
  if (!mayFill) return 'recorded';
  if (table !== 't2' && cells.some(({ outcome }) => outcome === 'blank' || outcome === 'unfit')) return 'incomplete';
  const isTaken = table !== 't2' && cells.every(({ source }) => source === 'typed');
  const changes = cells.some(({ outcome }) => outcome === 'fill' || outcome === 'replace');
  return changes || (table !== 't2' && !isTaken) ? null : 'same';
}
