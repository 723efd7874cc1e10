import type { LocalDate } from '../../../kernel/local-date.js';

/**
 * What other systems count and table `t2` reports, 《条例》 Art. 20 (5), (6), (8): `licensing` 行政许可 · `penalties` 行政处罚 ·
 * `coercion` 行政强制, as decisions · `charges` 行政事业性收费, as money.
 */
export const DECISION_KINDS = ['licensing', 'penalties', 'coercion', 'charges'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
export const DECISION_KIND_NAMES: Readonly<Record<DecisionKind, string>> = {
  licensing: '行政许可',
  penalties: '行政处罚',
  coercion: '行政强制',
  charges: '行政事业性收费',
};

/** Decisions of a kind within a period, or what was charged in it, as its own system counts them. */
export interface CountedDecision {
  readonly kind: DecisionKind;
  /** `2025`, `2025-03` or `2025-03-04`. */
  readonly period: string;
  /** The last day of the period: from then on it counts. */
  readonly countsOn: LocalDate;
  /** How many decisions; `null` of charges. */
  readonly count: number | null;
  /** Charges in fen (分), a whole number; `null` of decisions. */
  readonly amountFen: number | null;
  /** 来源: the system or register the figure comes from. */
  readonly source: string;
  /** 文号 of one decision, by which it does not come twice. */
  readonly reference: string | null;
}
