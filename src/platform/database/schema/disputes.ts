import type { Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface DisputeTables {
  dispute: DisputeTable;
}

/** Projection of a reconsideration (行政复议) or suit (行政诉讼) over a disclosure case; rows and results of table `t4`. */
export interface DisputeTable {
  organ_id: string;
  dispute_id: string;
  kind: 'reconsideration' | 'litigation.direct' | 'litigation.afterReconsideration';
  application_id: string | null;
  /** The reconsideration that went before a suit `litigation.afterReconsideration`. */
  reconsideration_id: string | null;
  case_number: string;
  opened_on: LocalDate;
  closed_on: LocalDate | null;
  result: 'upheld' | 'corrected' | 'other' | null;
  version: number;
  opened_year: Generated<number>;
  closed_year: Generated<number>;
}
