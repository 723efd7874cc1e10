import type { LocalDate } from '../../../../kernel/local-date.js';
import type { Finding, FindingCode, FoundMember, FoundSimilar, Severity } from '../finding.js';
import type { ParsedReport } from '../parsed-report.js';
import type { ReportText } from '../text/report-text.js';

export type OrganLevel = 'department' | 'government';

/** What a rule knows beside the report. */
export interface CheckContext {
  /** The report year judged: the one given, else the one read; `null` where neither is known. */
  readonly year: number | null;
  /** `department` hands in by 31 January, `government` publishes by 31 March (《条例》 Art. 49); `null`: told by the organ's name. */
  readonly level: OrganLevel | null;
  /** The report for the year before, where one is given. */
  readonly previous: ParsedReport | null;
  /** Publication date given by the caller. */
  readonly published: LocalDate | null;
  readonly asOf: LocalDate;
  /** Sections nearly the same as others', found among many reports; empty where one report is checked alone. */
  readonly similar: readonly FoundSimilar[];
  /** Members of a government's report that something is to be said of; empty for every other report. */
  readonly members: readonly FoundMember[];
  /** Running text of the report, cut into paragraphs. */
  readonly text: ReportText;
}

/** Where a rule was broken, and what fills its wording; code and severity are the rule's. */
export type Hit = Omit<Finding, 'code' | 'severity'>;

/** A text in both languages of the check. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** One rule of the check. Its messages stand in the catalogues under its code, or `code/kind` for a `kind` parameter. */
export interface Rule {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Article or notice the rule follows from. `{notice}` is filled from the parameters. */
  readonly basis: Wording;
  readonly test: (report: ParsedReport, context: CheckContext) => readonly Hit[];
}
