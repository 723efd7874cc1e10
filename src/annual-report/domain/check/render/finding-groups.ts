import { REPORT_SECTIONS } from '../../report-document.js';
import type { CheckedReport } from '../check-report.js';
import { describeFinding, messageKey } from '../describe-finding.js';
import type { Finding, Severity } from '../finding.js';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒' };

export interface FindingGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Findings by the part of the report they stand in: its head, then sections 一 to 六. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const names = ['标题和前言', ...REPORT_SECTIONS.map(({ number, title }) => number + title)];
  return names
    .map((name, section) => ({ name, findings: findings.filter((finding) => (finding.section ?? 0) === section) }))
    .filter((group) => group.findings.length > 0);
}

/** One entry of a list for people: a finding, or many cells with the same fault. */
export interface Entry {
  readonly severity: Severity;
  readonly code: string;
  readonly lines: readonly number[];
  readonly message: string;
  readonly excerpt?: string;
  readonly suggestion?: string;
  readonly basis: string;
}

const NAMED_CELLS = 4;

function cellsEntry(findings: readonly Finding[], format: CheckedReport['report']['format']): Entry {
  const [first] = findings as [Finding, ...Finding[]];
  const described = findings.map((finding) => describeFinding(finding, format));
  const names = described.slice(0, NAMED_CELLS).map(({ message }) => message.split('：')[0]);
  const fault = (described[0]?.message.split('：').slice(1).join('：') ?? '').replace(/。$/, '');
  return {
    severity: first.severity,
    code: first.code,
    lines: [...new Set(findings.flatMap(({ line }) => (line === undefined ? [] : [line])))],
    message: `${findings.length}处${fault}：${names.join('；')}${findings.length > NAMED_CELLS ? '等' : ''}。`,
    basis: described[0]?.basis ?? '',
    ...(described[0]?.suggestion ? { suggestion: described[0].suggestion } : {}),
  };
}

/** A whole table left blank is one entry, not a hundred and more. */
export function entriesOf(findings: readonly Finding[], format: CheckedReport['report']['format']): Entry[] {
  const entries: Entry[] = [];
  const blanks = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (messageKey(finding) === 'table.cell/blank') {
      const table = finding.cell?.slice(0, 2) ?? '';
      blanks.set(table, [...(blanks.get(table) ?? []), finding]);
    }
  }
  for (const finding of findings) {
    const same = blanks.get(finding.cell?.slice(0, 2) ?? '') ?? [];
    if (same.length > 1 && same.includes(finding)) {
      if (same[0] === finding) entries.push(cellsEntry(same, format));
      continue;
    }
    entries.push({
      severity: finding.severity,
      code: finding.code,
      lines: finding.line === undefined ? [] : [finding.line],
      ...(finding.excerpt ? { excerpt: finding.excerpt } : {}),
      ...describeFinding(finding, format),
    });
  }
  return entries;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

export function countFindings(findings: readonly Finding[]): Counts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}
