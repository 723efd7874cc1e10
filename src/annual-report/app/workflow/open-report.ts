import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import { REPORT_FORMATS } from '../../../law/report-format/index.js';
import { findCompetentDepartment, findOrgan } from '../../../organs/index.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import type { ReportDraft } from '../../domain/draft/draft.js';
import { gateOf } from '../../domain/gate/gate.js';
import { differencesSince, type FigureDifference } from '../../domain/records/differences.js';
import { changesSince, movingChanges, type LaterChange } from '../../domain/rollup/later-changes.js';
import { frozenDraft } from '../../domain/workflow/frozen-draft.js';
import { isEditable } from '../../domain/workflow/stage.js';
import { findingsOn } from '../check-draft.js';
import { loadDraft, type DraftInput } from '../open-draft.js';
import { judgeFindings, type JudgedFinding } from './judge-findings.js';
import { loadWay, type ReportWay } from './report-way.js';

/** An organ's report as its office works on it: the draft, or what was signed; what the check says; its way. */
export interface OpenedReport {
  readonly draft: ReportDraft;
  readonly findings: readonly JudgedFinding[];
  readonly way: ReportWay;
  /** From signing on: counted figures that the records put otherwise since. */
  readonly differences: readonly FigureDifference[];
  /** From signing on, of a government: members whose figures are no longer those it was signed with. */
  readonly memberChanges: readonly LaterChange[];
}

/** Opens an organ's report of a year. From signing on its figures are those signed. Refuses as `openDraft`. */
export async function openReport(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: DraftInput,
): Promise<Result<OpenedReport>> {
  const { organId, year, now } = input;
  if (!maySee(viewer, { kind: 'reportDraft', organId })) return refuse('access.denied');
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const department = await findCompetentDepartment(db, organ, today);
  return withViewer(db, viewer, organId, async (trx) => {
    const live = await loadDraft(trx, organ, input);
    if (!live.ok) return live;
    const findings = await judgeFindings(trx, input, await findingsOn(trx, live.value, today));
    const way = await loadWay(trx, organ, { viewer, year, today, department, gate: gateOf(findings) });
    const signed = isEditable(way.stage) ? null : way.signing;
    if (!signed) return ok({ draft: live.value, findings, way, differences: [], memberChanges: [] });
    const { document, members = [] } = signed.content;
    return ok({
      draft: frozenDraft(live.value, signed.content),
      findings,
      way,
      differences: differencesSince(document, live.value.cells),
      memberChanges: movingChanges(
        changesSince(REPORT_FORMATS[document.format], members, live.value.members ?? members),
      ),
    });
  });
}
