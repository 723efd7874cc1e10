import type { LocalDate } from '../../kernel/local-date.js';

/**
 * `government` files the whole government's report, due 31 March · `department` its own, due 31 January (《条例》 Art. 49);
 * towns and the competent department's own office file as departments.
 */
export type OrganLevel = 'government' | 'department';
export type OrganKind = 'government' | 'competentDepartment' | 'bureau' | 'town';

/** An administrative organ (行政机关) as it stands on a day, 《条例》 Art. 10. */
export interface Organ {
  readonly id: string;
  /** Short, upper case, never changes; stands in its receipt numbers. */
  readonly code: string;
  readonly name: string;
  readonly level: OrganLevel;
  readonly kind: OrganKind;
  readonly parentId: string | null;
}

/** What an organ is from a day on. */
export interface OrganVersion extends Omit<Organ, 'id' | 'code'> {
  readonly validFrom: LocalDate;
}
