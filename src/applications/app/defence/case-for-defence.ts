import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { issuedPapers, type IssuedPaper } from '../../../letters/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Services } from '../../../platform/services.js';
import type { Application } from '../../domain/application.js';
import { loadApplication } from '../load-application.js';
import { defenceEvidence, type DefenceEvidence } from './defence-evidence.js';
import { defenceSteps, type DefenceStep } from './defence-steps.js';

/** What the defence of a case is made from (复议答复、诉讼答辩). Who applied is not in it. */
export interface CaseForDefence {
  readonly receiptNumber: string;
  readonly steps: readonly DefenceStep[];
  /** The reply that stands, else the first one; `null` where none was made. */
  readonly decision: {
    readonly documentNumber: string | null;
    readonly title: string;
    readonly date: LocalDate;
    readonly ground: string;
    readonly timeliness: 'inTime' | 'late';
  } | null;
  readonly evidence: readonly DefenceEvidence[];
}

/**
 * The course, decision and papers of a case, for its defence, in the transaction of a caller that has asked who may see
 * them. Refuses `application.unknown`.
 */
export async function caseForDefence(
  trx: OrganTransaction,
  services: Pick<Services, 'vault' | 'fontFolder'>,
  { organId, applicationId }: { readonly organId: string; readonly applicationId: string },
): Promise<Result<CaseForDefence>> {
  const loaded = await loadApplication(trx, organId, applicationId);
  if (!loaded) return refuse('application.unknown');
  const papers = await issuedPapers(trx, services, { organId, subject: { kind: 'application', id: applicationId } });
  if (!papers.ok) return papers;
  const { state, events } = loaded;
  return ok({
    receiptNumber: state.receiptNumber,
    steps: defenceSteps(events),
    decision: decisionOf(state, events, papers.value),
    evidence: defenceEvidence(events, papers.value),
  });
}

function decisionOf(
  { reply, firstClosed }: Application,
  events: Parameters<typeof defenceSteps>[0],
  papers: readonly IssuedPaper[],
): CaseForDefence['decision'] {
  const stands = reply ?? firstClosed;
  if (!stands || stands.ground === 'withdrawal') return null;
  const event = events.findLast(
    ({ type, legalDate, payload }) =>
      type === 'application.replied' && legalDate === stands.issuedOn && payload['ground'] === stands.ground,
  );
  const number = event?.payload['documentNumber'];
  const documentNumber = typeof number === 'string' ? number : null;
  const paper = papers.find((it) => documentNumber !== null && it.documentNumber === documentNumber);
  return {
    documentNumber,
    title: paper?.title ?? '政府信息公开申请答复书',
    date: stands.issuedOn,
    ground: stands.ground,
    timeliness: stands.overdue ? 'late' : 'inTime',
  };
}
