import { localDateInShanghai } from '../../../kernel/local-date.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { selectDecisions, type DecisionRow } from '../../db/workflow/decisions.js';
import { findingIdentity } from '../../domain/gate/finding-identity.js';
import type { FindingDecision } from '../../domain/gate/gate.js';
import type { WordedFinding } from '../check-draft.js';
import { hashText } from '../hash-text.js';

/** A finding with what was decided on it. */
export type JudgedFinding = WordedFinding & {
  /** Names the finding in a decision; another one after an edit that changes it. */
  readonly key: string;
  readonly decision: FindingDecision | null;
};

/** Findings of a draft with the decisions on them (保留、知悉). */
export async function judgeFindings(
  trx: OrganTransaction,
  { organId, year }: { readonly organId: string; readonly year: number },
  findings: readonly WordedFinding[],
): Promise<JudgedFinding[]> {
  const rows = await selectDecisions(trx, organId, year);
  const decisions = new Map(rows.map((row) => [row.finding_key, decisionOf(row)]));
  return findings.map((finding) => {
    const key = hashText(findingIdentity(finding)).replace('sha256:', '');
    return { ...finding, key, decision: decisions.get(key) ?? null };
  });
}

function decisionOf({ kind, reason, name, decided_at: at }: DecisionRow): FindingDecision {
  return { kind, reason, name, decidedOn: localDateInShanghai(at) };
}
