import type { Effect } from '../../../disclosures/index.js';
import { FEN_IN_WANYUAN, type CellKey, type ReportFormat } from '../../../law/report-format/index.js';

/** Documents of a kind that count as the same in a year, and how many there are. */
export interface RecordCount {
  readonly kind: string;
  readonly effects: readonly Effect[];
  readonly count: number;
}

/** What a year's decisions of a kind add up to: a count, or charges in fen. */
export interface DecisionCount {
  readonly kind: string;
  readonly figure: number;
}

/** Which effect of a document a column counts; the trial format's 新制作 is the same day as 制发. */
const EFFECT_OF: Readonly<Record<string, Effect>> = {
  issued: 'issued',
  created: 'issued',
  repealed: 'repealed',
  effective: 'effective',
  disclosed: 'disclosed',
  total: 'total',
};

/** The kinds of document that a row can count. */
const DOCUMENT_ROWS: ReadonlySet<string> = new Set(['rules', 'normative']);
/** The column that holds what a row of decisions or charges adds up to. */
const SUM_COLUMN: Readonly<Record<string, string>> = {
  licensing: 'decisions',
  penalties: 'decisions',
  coercion: 'decisions',
  charges: 'amount',
};

/** What a cell of `t2` is counted from, where it can be: documents by an effect, or decisions. */
export type T2Source =
  | { readonly from: 'documents'; readonly kind: 'rules' | 'normative'; readonly effect: Effect }
  | { readonly from: 'decisions'; readonly kind: 'licensing' | 'penalties' | 'coercion' | 'charges' };

/** Where the figure of a row and column of `t2` comes from; `null` for what only a person can type. */
export function t2Source(row: string, column: string): T2Source | null {
  const effect = EFFECT_OF[column];
  if (DOCUMENT_ROWS.has(row) && effect) return { from: 'documents', kind: row as 'rules', effect };
  return SUM_COLUMN[row] === column ? { from: 'decisions', kind: row as 'licensing' } : null;
}

/**
 * The cells of `t2` that records stand behind, 《条例》 Art. 20 (1), (5), (6), (8). A row of documents is counted once one of its
 * kind is on record, a sum once something was imported for the year; until then it is typed (docs/decisions/0132). Charges
 * in 万元, exact.
 */
export function t2Figures(
  format: ReportFormat,
  documents: readonly RecordCount[],
  decisions: readonly DecisionCount[],
): Record<CellKey, number> {
  const cells: Record<CellKey, number> = {};
  for (const row of format.t2.flatMap((block) => block.rows)) {
    const own = documents.filter(({ kind }) => kind === row.key);
    const sum = decisions.find(({ kind }) => kind === row.key);
    for (const { key } of row.columns) {
      const source = t2Source(row.key, key);
      const cell = `t2.${row.key}.${key}`;
      if (source?.from === 'documents' && own.length > 0) {
        const { effect } = source;
        cells[cell] = own.reduce((total, { effects, count }) => total + (effects.includes(effect) ? count : 0), 0);
      }
      if (source?.from === 'decisions' && sum) {
        cells[cell] = source.kind === 'charges' ? sum.figure / FEN_IN_WANYUAN : sum.figure;
      }
    }
  }
  return cells;
}
