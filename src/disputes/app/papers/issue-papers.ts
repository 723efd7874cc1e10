import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayPublishFor, type Act } from '../../../kernel/visibility.js';
import { issueLetter, letterIn } from '../../../letters/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Services } from '../../../platform/services.js';
import type { IssuedWithAnswer } from '../../domain/events.js';
import { PAPER_KINDS } from './paper-request.js';

interface IssueInput {
  readonly organId: string;
  readonly disputeId: string;
  readonly on: LocalDate;
  readonly papers: readonly { readonly letterId: string; readonly version: number }[];
}

/**
 * Issues the papers of an answer (签发答复材料) in the transaction that records the answer: the statement draws its number,
 * the others are frozen with it. By the head of the disclosure office. Refuses `dispute.paper-head`,
 * `dispute.paper-foreign`, `dispute.paper-statement`, and as `issueLetter`.
 */
export async function issuePapers(
  trx: OrganTransaction,
  { vault }: Pick<Services, 'vault'>,
  act: Act,
  { organId, disputeId, on, papers }: IssueInput,
): Promise<Result<IssuedWithAnswer[]>> {
  if (papers.length === 0) return ok([]);
  if (!mayPublishFor(act.viewer, organId)) return refuse('dispute.paper-head');
  const kinds = new Map<string, string>();
  for (const { letterId } of papers) {
    const letter = await letterIn(trx, vault, { organId, letterId });
    if (!letter.ok) return letter;
    const { subject, kind } = letter.value;
    const own = subject.kind === 'dispute' && subject.id === disputeId && PAPER_KINDS.some((it) => it === kind);
    if (!own || kinds.has(letterId)) return refuse('dispute.paper-foreign');
    kinds.set(letterId, kind);
  }
  const statements = [...kinds.values()].filter((kind) => kind === 'defenceStatement');
  if (statements.length !== 1) return refuse('dispute.paper-statement');
  const issued: IssuedWithAnswer[] = [];
  for (const { letterId, version: expectedVersion } of papers) {
    const letter = await issueLetter(trx, vault, act, { organId, letterId, issuedOn: on, expectedVersion });
    if (!letter.ok) return letter;
    issued.push({ ...letter.value, kind: kinds.get(letterId) ?? '' });
  }
  return ok(issued);
}
