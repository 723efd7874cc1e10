import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf } from '../../../kernel/visibility.js';
import { canonicalJson, lockChains } from '../../../platform/ledger/index.js';
import { signYear } from '../../db/versions.js';
import { insertSigning } from '../../db/workflow/signings.js';
import { draftDocument, draftReferenceProblems } from '../../domain/draft/draft.js';
import { freezeReport } from '../../domain/draft/freeze-report.js';
import { gateOf } from '../../domain/gate/gate.js';
import { PROBLEM_WORDS } from '../../domain/tell/resolve-text.js';
import type { AcknowledgedFinding, KeptFinding, SignedContent } from '../../domain/workflow/signed-content.js';
import { findingsOn } from '../check-draft.js';
import { hashText } from '../hash-text.js';
import { loadDraft } from '../open-draft.js';
import { judgeFindings, type JudgedFinding } from './judge-findings.js';
import type { StepEffect } from './step-effect.js';

const LONGEST_NOTE = 1000;

/**
 * Signs (签发), 《条例》 Art. 4, 50: asks the gate, freezes text and figures with what was kept in spite of the check, and marks the year
 * as signed. The chain of the organ is locked before anything is counted, so that every event is either counted or dated
 * after the signing. A correction needs its note (`report.correction-note`).
 */
export const signReport: StepEffect<'sign'> = async (trx, { act, report, step, judge }) => {
  const { organ, year, today, publishedVersion, signingNo } = report;
  const organId = organ.id;
  const note = checkNote(step.correctionNote, year, publishedVersion);
  if (!note.ok) return note;
  await lockChains(trx, [organId]);
  const draft = await loadDraft(trx, organ, { year, now: act.now });
  if (!draft.ok) return draft;
  const problems = draftReferenceProblems(draft.value).map(
    ({ written, problem }) => `${written}（${PROBLEM_WORDS[problem]}）`,
  );
  if (problems.length > 0) return refuse('report.reference', { references: problems.join('、') });
  const findings = await judgeFindings(trx, { organId, year }, await findingsOn(trx, draft.value, today));
  const judged = judge(gateOf(findings));
  if (!judged.ok) return judged;
  const kept = findings.flatMap(keptOf);
  const content: SignedContent = {
    ...freezeReport(draft.value, draftDocument(draft.value)),
    ...(kept.length > 0 && { kept }),
  };
  const contentHash = hashText(canonicalJson(content));
  const next = signingNo + 1;
  await insertSigning(trx, {
    organ_id: organId,
    year,
    signing_no: next,
    signed_on: today,
    signed_at: act.now,
    signed_by: actorOf(act.viewer),
    organ_name: organ.name,
    correction_note: note.value,
    content,
    content_hash: contentHash,
    acknowledged: findings.flatMap(acknowledgedOf),
  });
  await signYear(trx, organId, year, act.now);
  return ok({
    payload: { signingNo: next, contentHash, kept: kept.length },
    set: { signing_no: next, before_correction: null },
  });
};

function checkNote(typed: string | undefined, year: number, publishedVersion: number): Result<string | null> {
  if (publishedVersion === 0) return ok(null);
  const note = typed?.replaceAll('\0', '').trim() ?? '';
  if (note === '') return refuse('report.correction-note', { year });
  if (note.length > LONGEST_NOTE) {
    return refuse('input.invalid', { field: '更正说明', reason: `不超过 ${LONGEST_NOTE} 字` });
  }
  return ok(note);
}

function keptOf({ code, message, basis, severity, decision }: JudgedFinding): KeptFinding[] {
  if (severity !== 'error' || decision?.kind !== 'override') return [];
  return [{ code, message, basis, reason: decision.reason ?? '', name: decision.name ?? '' }];
}

function acknowledgedOf({ code, message, severity, decision }: JudgedFinding): AcknowledgedFinding[] {
  if (severity !== 'warning' || decision === null) return [];
  return [{ code, message, ...(decision.reason !== null && { remark: decision.reason }) }];
}
