import { describeError } from '../../../kernel/errors.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import type { MemberReport } from '../../app/list-member-reports.js';
import type { JudgedFinding } from '../../app/workflow/judge-findings.js';
import type { OpenedMemberReport } from '../../app/workflow/open-member-report.js';
import type { OpenedReport } from '../../app/workflow/open-report.js';
import type { ReportWay } from '../../app/workflow/report-way.js';
import type { RemarkRow } from '../../db/workflow/remarks.js';
import { reportTitle } from '../../domain/report-document.js';
import type { OfferedStep } from '../../domain/workflow/report-steps.js';
import { isEditable } from '../../domain/workflow/stage.js';
import type { PublishedVersion } from '../api-report-schemas.js';
import type {
  JudgedFinding as FindingView,
  MemberReport as MemberView,
  MemberReportPage,
  OfferedStep as StepView,
  Remark,
  ReportPage,
  ReportWay as WayView,
} from '../api-report-way-schemas.js';
import { presentChange } from '../rollup/present-change.js';
import { presentDraft, presentFinding, reportAddress } from '../present-draft.js';

export function presentReport(opened: OpenedReport, versions: readonly PublishedVersion[]): ReportPage {
  const { draft, findings, way, differences, memberChanges } = opened;
  return {
    ...presentDraft(draft, findings, versions),
    dueOn: way.dueOn,
    findings: findings.map(presentJudged),
    editable: isEditable(way.stage),
    way: presentWay(way),
    differences: [...differences],
    memberChanges: memberChanges.map(presentChange),
  };
}

function presentJudged(finding: JudgedFinding): FindingView {
  const { key, decision } = finding;
  return { ...presentFinding(finding), key, decision };
}

function presentWay(way: ReportWay): WayView {
  const { dueOn, lawDueOn, handedInOn, punctuality, stage, department, publishedVersion, signing } = way;
  return {
    dueOn,
    lawDueOn,
    handedInOn,
    punctuality,
    stage,
    department: department?.name ?? null,
    publishedVersion,
    signing: signing && {
      no: signing.signing_no,
      signedOn: signing.signed_on,
      correctionNote: signing.correction_note,
      contentHash: signing.content_hash,
      kept: [...(signing.content.kept ?? [])],
      acknowledged: [...signing.acknowledged],
    },
    steps: way.steps.map(presentStep),
    remarks: way.remarks.map(presentRemark),
  };
}

function presentStep({ type, name, basis, refusal }: OfferedStep): StepView {
  if (!refusal) return { type, name, basis, lawful: true };
  const reason = describeError(refusal.code, refusal.params);
  return { type, name, basis, lawful: false, code: refusal.code, reason };
}

function presentRemark(row: RemarkRow): Remark {
  const dayOf = (instant: Date | null) => (instant === null ? null : localDateInShanghai(instant));
  const { signing_no: signingNo, cell, section, paragraph, excerpt, text, settled_as: settledAs, answer } = row;
  return {
    id: row.remark_id,
    signingNo,
    cell,
    section,
    paragraph,
    excerpt,
    text,
    madeOn: localDateInShanghai(row.made_at),
    returnedOn: dayOf(row.returned_at),
    settledAs,
    answer,
    settledOn: dayOf(row.settled_at),
  };
}

export function presentMember({ organCode, ...report }: MemberReport, year: number): MemberView {
  return { ...report, page: report.version === null ? null : reportAddress(organCode, year) };
}

export function presentMemberReport({ organ, year, way, readable }: OpenedMemberReport): MemberReportPage {
  const content = readable ? way.signing?.content : undefined;
  const shown = presentWay(way);
  return {
    organId: organ.id,
    organName: organ.name,
    year,
    version: way.version,
    way: readable ? shown : { ...shown, signing: null },
    document: content
      ? {
          title: reportTitle(content.document),
          format: content.document.format,
          preamble: [...content.document.preamble],
          sections: content.document.sections.map(({ id, paragraphs }) => ({ id, paragraphs: [...paragraphs] })),
          cells: { ...content.document.cells },
          sources: { ...content.sources },
        }
      : null,
  };
}
