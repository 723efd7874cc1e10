import type { ExtractedDocument } from '../../../kernel/document-model.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Finding, FoundMember, FoundSimilar } from './finding.js';
import { parseReport } from './parse/parse-report.js';
import type { ParsedReport } from './parsed-report.js';
import { RULES } from './rules/index.js';
import type { CheckContext, OrganLevel, Rule } from './rules/rule.js';
import { maskPersonalData } from './text/personal-data.js';
import { readText } from './text/report-text.js';

export interface CheckOptions {
  /** Overrides the report year read. */
  readonly year?: number | undefined;
  readonly level?: OrganLevel | undefined;
  /** The report for the year before: gives the two continuity rules. */
  readonly previous?: ParsedReport | undefined;
  readonly published?: LocalDate | undefined;
  readonly asOf: LocalDate;
  /** Sections nearly the same as others', where many reports are checked together. */
  readonly similar?: readonly FoundSimilar[] | undefined;
  /** Of a government's draft: its members that are missing, late, or counted twice or nowhere. */
  readonly members?: readonly FoundMember[] | undefined;
}

export interface CheckedReport {
  readonly report: ParsedReport;
  /** The report year the rules went by; `null` where it is neither given nor read. */
  readonly year: number | null;
  /** By line; those without a line (something missing) first. */
  readonly findings: readonly Finding[];
}

function byPlace(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.section ?? 0) - (b.section ?? 0);
}

/** Runs every rule of the check over a report as read. */
export function checkParsedReport(report: ParsedReport, options: CheckOptions): CheckedReport {
  return runRules(RULES, report, options);
}

/**
 * Adds what is only known beside other reports (`continuity.*` with last year's, `similar`) to a report that was checked
 * alone before.
 */
export function addComparedFindings(checked: CheckedReport, options: CheckOptions): CheckedReport {
  const rules = RULES.filter(({ code }) => code.startsWith('continuity.') || code === 'similar');
  const added = runRules(rules, checked.report, { ...options, year: checked.year ?? undefined });
  return { ...checked, findings: [...checked.findings, ...added.findings].sort(byPlace) };
}

function runRules(rules: readonly Rule[], report: ParsedReport, options: CheckOptions): CheckedReport {
  const context: CheckContext = {
    year: options.year ?? report.year,
    level: options.level ?? null,
    previous: options.previous ?? null,
    published: options.published ?? null,
    asOf: options.asOf,
    similar: options.similar ?? [],
    members: options.members ?? [],
    text: readText(report),
  };
  const findings = rules.flatMap((rule) =>
    rule.test(report, context).map((hit): Finding => ({
      code: rule.code,
      severity: rule.severity,
      ...hit,
      // A finding never shows what text.privacy accuses the report of showing.
      ...(hit.excerpt === undefined ? {} : { excerpt: maskPersonalData(hit.excerpt) }),
    })),
  );
  return { report, year: context.year, findings: findings.sort(byPlace) };
}

/** Reads a document as a report; refuses (`report.not-a-report`) one that has neither sections nor tables of the form. */
export function readReport(document: ExtractedDocument): Result<ParsedReport> {
  const report = parseReport(document);
  if (report.sections.length === 0 && Object.keys(report.tables).length === 0) return refuse('report.not-a-report');
  return ok(report);
}

/** Reads a document as an annual report and checks it. */
export function checkDocument(document: ExtractedDocument, options: CheckOptions): Result<CheckedReport> {
  const read = readReport(document);
  return read.ok ? ok(checkParsedReport(read.value, options)) : read;
}
