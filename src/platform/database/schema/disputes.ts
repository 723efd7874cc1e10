import type { Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface DisputeTables {
  dispute: DisputeTable;
  complaint: ComplaintTable;
  complaint_counter: ComplaintCounterTable;
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
  /** Of the instance under way. */
  forum: string | null;
  procedure: 'ordinary' | 'summary' | null;
  /** `reviewing`: sued as the reconsideration organ, which the acting organ alone counts. */
  capacity: 'acting' | 'reviewing';
  level: 'reconsideration' | 'first' | 'appeal' | 'retrial';
  served_on: LocalDate | null;
  answered_on: LocalDate | null;
  decided_on: LocalDate | null;
  /** The last day set for a hearing. */
  hearing_on: LocalDate | null;
  /** Counts in table `t4` of this organ; made by the database. */
  counted: Generated<boolean>;
}

/** Projection of a complaint (投诉) or report (举报) on an organ's disclosure work, 《条例》 Art. 47, 51; in no table of the report. */
export interface ComplaintTable {
  /** Who handles it. */
  organ_id: string;
  complaint_id: string;
  number: string;
  kind: 'complaint' | 'report';
  about_organ_id: string | null;
  /** Of the application it is about. */
  receipt_number: string | null;
  received_on: LocalDate;
  answer_by: LocalDate;
  answered_on: LocalDate | null;
  outcome: string | null;
  late: boolean | null;
  version: number;
}

/** The last number given, by organ and year: a locked row, so that numbers have no gap and no double. */
export interface ComplaintCounterTable {
  organ_id: string;
  year: number;
  last: number;
}
