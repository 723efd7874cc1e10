import type { LocalDate } from '../../kernel/local-date.js';

/** A limit that another calendar has moved, or made certain. */
export interface MovedLimit {
  readonly applicationId: string;
  readonly receiptNumber: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly fromProvisional: boolean;
  readonly toProvisional: boolean;
}

/** An open case whose limit has moved, and the organ it belongs to. */
export interface ChangedLimit extends MovedLimit {
  readonly organId: string;
  readonly organName: string;
}

export interface RecomputedSome {
  /** Cases looked at; fewer than asked for where there are no more. */
  readonly seen: number;
  /** The last of them in the order of their ids, `null` where there was none. */
  readonly last: string | null;
  readonly changed: readonly MovedLimit[];
}
