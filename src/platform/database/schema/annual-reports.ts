import type { ColumnType, Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface AnnualReportTables {
  annual_report: AnnualReportTable;
  annual_report_cell: AnnualReportCellTable;
  annual_report_section: AnnualReportSectionTable;
  annual_report_version: AnnualReportVersionTable;
  annual_report_signing: AnnualReportSigningTable;
  annual_report_decision: AnnualReportDecisionTable;
  annual_report_remark: AnnualReportRemarkTable;
  annual_report_promise: AnnualReportPromiseTable;
  annual_report_due: AnnualReportDueTable;
  annual_report_reminder: AnnualReportReminderTable;
}

/** A report being drafted, one for each organ and year. */
export interface AnnualReportTable {
  organ_id: string;
  year: number;
  stream_id: string;
  /** Seq of its last event. */
  version: number;
  published_version: number;
  stage: Generated<'drafting' | 'signed' | 'submitted' | 'returned' | 'accepted' | 'published'>;
  /** When it came to this stage; `null` for one that never left the first. */
  stage_at: Date | null;
  /** The newest signing; 0 before the first. */
  signing_no: Generated<number>;
  /** First handed in to the competent department; where there is none, first published. */
  handed_in_on: LocalDate | null;
  /** Words and typed figures as they stood when a correction was opened, until it is signed or dropped. */
  before_correction: ColumnType<object | null, null | undefined, null>;
}

/** A figure no record stands behind (`t2`), typed in by a person who gives the reason. */
export interface AnnualReportCellTable {
  organ_id: string;
  year: number;
  cell: string;
  value: number;
  typed_by: string;
  reason: string;
  typed_at: Date;
}

/** Text of the preamble (0) and the six sections (1 to 6). */
export interface AnnualReportSectionTable {
  organ_id: string;
  year: number;
  section: number;
  text: string;
}

/** A published version: figures and text frozen; earlier versions stay. Public. */
export interface AnnualReportVersionTable {
  organ_id: string;
  year: number;
  version: number;
  published_on: LocalDate;
  published_at: Date;
  published_by: string;
  correction_note: string | null;
  organ_name: string;
  content: ColumnType<Record<string, unknown>, string, never>;
  content_hash: string;
  /** SHA-256 of the .docx in the file store. */
  docx_hash: string | null;
  /** The signing it publishes, unchanged. */
  signing_no: number;
}

/** What the head of the disclosure office signed (签发), frozen: `FrozenReport` of src/annual-report. */
export interface AnnualReportSigningTable {
  organ_id: string;
  year: number;
  signing_no: number;
  signed_on: LocalDate;
  signed_at: Date;
  signed_by: string;
  organ_name: string;
  /** `null` where nothing had been published before. */
  correction_note: string | null;
  content: ColumnType<Record<string, unknown>, string, never>;
  content_hash: string;
  /** Warnings acknowledged when it was signed; not published. */
  acknowledged: ColumnType<readonly Record<string, unknown>[], string, never>;
}

/** What was decided on a finding of the check: an error kept with a reason, a warning acknowledged. */
export interface AnnualReportDecisionTable {
  organ_id: string;
  year: number;
  /** SHA-256 of the finding's code, place and parameters, hex. */
  finding_key: string;
  kind: 'override' | 'acknowledged';
  code: string;
  reason: string | null;
  name: string | null;
  decided_by: string;
  decided_at: Date;
}

/** A remark of the competent department on a cell, a paragraph or the whole of a submitted report, and its answer. */
export interface AnnualReportRemarkTable {
  organ_id: string;
  year: number;
  remark_id: string;
  signing_no: number;
  cell: string | null;
  section: number | null;
  /** 0-based within the section. */
  paragraph: number | null;
  excerpt: string | null;
  text: string;
  made_by_organ: string;
  made_by: string;
  made_at: Date;
  /** Until the report is returned, a remark is the department's own. */
  returned_at: Date | null;
  answer: string | null;
  settled_as: 'changed' | 'explained' | null;
  settled_by: string | null;
  settled_at: Date | null;
}

/** What became of a promise of last year's report. */
export interface AnnualReportPromiseTable {
  organ_id: string;
  year: number;
  promise_key: string;
  text: string;
  state: 'done' | 'going' | 'notDone';
  words: string | null;
  answered_by: string;
  answered_at: Date;
}

/** By when a competent department wants the reports of a year handed in; public. */
export interface AnnualReportDueTable {
  organ_id: string;
  year: number;
  level: 'department' | 'government';
  due_on: LocalDate;
  set_by: string;
  set_at: Date;
}

/** A reminder made, once each. */
export interface AnnualReportReminderTable {
  organ_id: string;
  year: number;
  due_on: LocalDate;
  /** Days left; negative when overdue. */
  days: number;
  made_at: Date;
}
