import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { deleteDecision, upsertDecisions } from '../../db/workflow/decisions.js';
import { checkDecision, type DecisionWords } from '../../domain/gate/gate.js';
import { changeDraft, type DraftTarget } from '../change-draft.js';
import { findingsOn } from '../check-draft.js';
import { hashText } from '../hash-text.js';
import { loadDraft } from '../open-draft.js';
import { judgeFindings } from './judge-findings.js';

export interface DecideFindingsInput extends DraftTarget, DecisionWords {
  /** Keys of findings as the draft now has them; all of one severity. */
  readonly keys: readonly string[];
}

/**
 * Decides on findings of the check: keeps an error (保留) with a reason and the name of who answers for it, both published
 * with the report; acknowledges warnings (知悉), at most with a remark. Errors are kept one by one. Refuses
 * `report.finding-gone` for a finding that the draft no longer has, `input.invalid`, and as `changeDraft`.
 */
export async function decideFindings(
  services: Pick<Services, 'db'>,
  act: Act,
  input: DecideFindingsInput,
): Promise<Result<{ readonly version: number }>> {
  const { organId, year, keys } = input;
  return changeDraft(services, act, input, async (trx, { organ, today }) => {
    const draft = await loadDraft(trx, organ, { year, now: act.now });
    if (!draft.ok) return draft;
    const found = await judgeFindings(trx, input, await findingsOn(trx, draft.value, today));
    const chosen = new Map(found.filter(({ key }) => keys.includes(key)).map((finding) => [finding.key, finding]));
    const [first] = chosen.values();
    if (!first || chosen.size < new Set(keys).size) return refuse('report.finding-gone');
    const { severity } = first;
    if ([...chosen.values()].some((it) => it.severity !== severity) || (severity === 'error' && chosen.size > 1)) {
      return refuse('input.invalid', { field: '检查结果', reason: '错误须逐条说明保留理由' });
    }
    const decided = checkDecision(severity, input);
    if (!decided.ok) return decided;
    const { kind, reason, name } = decided.value;
    const made = { decided_by: actorOf(act.viewer), decided_at: act.now };
    const place = { organ_id: organId, year };
    await upsertDecisions(
      trx,
      [...chosen].map(([finding_key, { code }]) => ({ ...place, finding_key, code, kind, reason, name, ...made })),
    );
    const findings = [...chosen].map(([key, { code }]) => ({ key, code }));
    const payload = { kind, findings, reasonHash: reason === null ? null : hashText(reason) };
    return ok({ type: 'report.findings-decided', payload, value: {} });
  });
}

/** Takes a decision on a finding back: it stands in the way of signing again. Refuses `report.finding-gone`. */
export async function takeBackDecision(
  services: Pick<Services, 'db'>,
  act: Act,
  input: DraftTarget & { readonly key: string },
): Promise<Result<{ readonly version: number }>> {
  const { organId, year, key } = input;
  return changeDraft(services, act, input, async (trx) =>
    (await deleteDecision(trx, organId, year, key))
      ? ok({ type: 'report.decision-taken-back', payload: { key }, value: {} })
      : refuse('report.finding-gone'),
  );
}
