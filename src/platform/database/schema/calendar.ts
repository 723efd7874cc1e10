import type { ColumnType } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface CalendarTables {
  calendar_notice: CalendarNoticeTable;
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
