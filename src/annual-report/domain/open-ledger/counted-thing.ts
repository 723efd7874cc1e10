import type { ApplicantColumn, CellKey } from '../../../law/report-format/index.js';

/** An application (申请): where it came from and where it went in the year, and whose it was (申请人情况). */
export interface CountedApplication {
  readonly type: 'application';
  readonly inflow: 'received' | 'carriedIn';
  /** A row of `t3` that the form of the year has: an outcome, or `carriedOut`. */
  readonly outflow: string;
  readonly column: ApplicantColumn;
}

/** A reconsideration or suit (行政复议、行政诉讼): its row of `t4`, and its result or `pending`. */
export interface CountedDispute {
  readonly type: 'dispute';
  readonly kind: string;
  readonly standing: string;
}

/** A disclosure record (规章、行政规范性文件): its row of `t2` and the columns it counts in. */
export interface CountedRecord {
  readonly type: 'record';
  readonly kind: string;
  readonly counts: readonly string[];
}

/** Decisions or fees that came as a sum from another system (行政许可、行政处罚、行政强制、行政事业性收费). Amounts in 万元. */
export interface CountedDecisions {
  readonly type: 'decisions';
  readonly cell: CellKey;
  readonly value: number;
}

/** A figure typed by a person, no record behind it; the reason is left out where it could name somebody. */
export interface TypedFigure {
  readonly type: 'typed';
  readonly cell: CellKey;
  readonly value: number;
  readonly reason?: string;
}

/** What a member's report (部门、下级政府的年度报告) adds to a roll-up: every cell of it that is not zero. */
export interface CountedMember {
  readonly type: 'member';
  readonly organ: { readonly code: string; readonly name: string };
  /** Version of the member's report; `null` where it was summed before it was published. */
  readonly version: number | null;
  /** Hash of the member's content as it was signed. */
  readonly content: string | null;
  readonly cells: Readonly<Record<CellKey, number>>;
}

/** One thing that a report counts: it says no more than the cells it stands in. */
export type CountedThing =
  CountedApplication | CountedDispute | CountedRecord | CountedDecisions | TypedFigure | CountedMember;

/** Things that are alike in all that is said of them, and how many there are. */
export interface CountedGroup {
  readonly thing: CountedThing;
  readonly count: number;
}
