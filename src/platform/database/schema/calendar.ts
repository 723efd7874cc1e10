import type { ColumnType, Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface CalendarTables {
  calendar_notice: CalendarNoticeTable;
  limit_recomputation: LimitRecomputationTable;
  limit_change: LimitChangeTable;
}

/** A recomputation of the limits of all open cases: how far it has come. Belongs to no organ, and names no case but the last. */
export interface LimitRecomputationTable {
  number: number;
  /** The first of those whose work it goes on with; its own number where there is none. */
  since: number;
  begun_at: Date;
  /** Who began it, as `actorOf` writes it. */
  begun_by: string;
  organs: number;
  organs_done: Generated<number>;
  cases: Generated<number>;
  changed: Generated<number>;
  /** The organ under way, or done last. */
  at_organ: string | null;
  /** The last case counted anew of the organ under way; `null` where that is done. */
  at_application: string | null;
  ended: 'done' | 'overtaken' | null;
  ended_at: Date | null;
}

/** A limit that a recomputation has moved or made certain. */
export interface LimitChangeTable {
  organ_id: string;
  number: number;
  application_id: string;
  receipt_number: string;
  limit_from: LocalDate;
  limit_to: LocalDate;
  from_provisional: boolean;
  to_provisional: boolean;
}

/**
 * Notices of the State Council on a year's days off, as loaded; the highest version of a year holds. Append-only: the
 * database refuses UPDATE and DELETE. Belongs to no organ: the calendar is the country's.
 */
export interface CalendarNoticeTable {
  notice_id: string;
  year: number;
  version: number;
  title: string;
  document_number: string;
  /** Every day off with the name of its holiday. */
  holidays: ColumnType<readonly { readonly date: LocalDate; readonly name: string }[], string, never>;
  /** Weekend days turned working. */
  working_days: ColumnType<readonly LocalDate[], string, never>;
  loaded_at: Date;
  /** Who loaded it, as `actorOf` writes it. */
  loaded_by: string;
}
