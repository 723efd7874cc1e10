import { newId } from '../../kernel/ids.js';
import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../kernel/visibility.js';
import { currentCalendar } from '../../calendar/index.js';
import { hasCaseFile } from '../../platform/case-files/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectDispute, updateDispute } from '../db/disputes.js';
import { decideStep } from '../domain/decide-step.js';
import type { DisputeEvent } from '../domain/events.js';
import { evolve } from '../domain/evolve.js';
import { checkParties } from '../domain/parties.js';
import type { Dispute } from '../domain/state.js';
import type { DisputeStep } from '../domain/steps/index.js';
import { issuePapers } from './papers/issue-papers.js';
import { loadDispute } from './load-dispute.js';
import { sealParties } from './seal-parties.js';

export interface DisputeStepInput {
  readonly organId: string;
  readonly disputeId: string;
  /** `version` of the dispute the person had before them. */
  readonly expectedVersion: number;
  readonly step: DisputeStep;
}

/** An order to handle an application anew (责令重新作出), to be carried out in the same transaction as the decision. */
export interface RedoOrder {
  readonly organId: string;
  readonly applicationId: string;
  readonly disputeId: string;
  readonly by: 'reconsideration' | 'court';
  /** The day the order was received. */
  readonly on: LocalDate;
  readonly redoBy: LocalDate;
  /** The number of the case and its decision; no names. */
  readonly reason: string;
}

/** Reopens the application; given by the capability that has the applications. */
export type ReopenApplication = (
  trx: OrganTransaction,
  services: Services,
  act: Act,
  order: RedoOrder,
) => Promise<Result<unknown>>;

export interface StepTaken {
  readonly version: number;
  /** The application was reopened by it. */
  readonly reopened: boolean;
}

/**
 * Takes a step of a dispute. Refuses `access.denied`, `dispute.unknown`, `dispute.stale`, and as the step's rule does. Where a
 * decision in force orders the application to be handled anew, the application is reopened with it.
 */
export async function takeDisputeStep(
  services: Services,
  act: Act,
  input: DisputeStepInput,
  reopen: ReopenApplication,
): Promise<Result<StepTaken>> {
  const { organId, disputeId } = input;
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    if (!(await selectDispute(trx, organId, disputeId).forUpdate().executeTakeFirst())) {
      return refuse('dispute.unknown');
    }
    const loaded = await loadDispute(trx, organId, disputeId);
    if (!loaded) throw new Error(`dispute ${disputeId} has no events`);
    const before = loaded.state;
    if (before.version !== input.expectedVersion) return refuse('dispute.stale');
    const sealed = sealedOf(services, input, before);
    if (!sealed.ok) return sealed;
    const decided = decideStep(before, input.step, {
      today: localDateInShanghai(act.now),
      calendar: await currentCalendar(trx),
      id: newId(),
      commitments: sealed.value?.commitments ?? {},
    });
    if (!decided.ok) return decided;
    const named = await namedDocument(trx, input);
    if (!named.ok) return named;
    const events = await withPapers(trx, services, act, input, decided.value);
    if (!events.ok) return events;
    const after = events.value.reduce<Dispute>((state, event) => evolve(state, event), before);
    await sealed.value?.store(trx);
    await updateDispute(trx, organId, disputeId, after);
    const order = redoOrder(input, after, events.value);
    const reopened = order !== null && (await isClosed(trx, organId, order.applicationId));
    if (reopened) {
      const done = await reopen(trx, services, act, order);
      if (!done.ok) return done;
    }
    const origin = { organId, streamId: disputeId, actor, recordedAt: act.now, afterSeq: before.version };
    await appendEvents(trx, origin, events.value);
    return ok({ version: after.version, reopened });
  });
}

/** The papers that go with an answer are issued with it; their numbers stand in its event. */
async function withPapers(
  trx: OrganTransaction,
  services: Services,
  act: Act,
  { organId, disputeId, step }: DisputeStepInput,
  events: readonly DisputeEvent[],
): Promise<Result<readonly DisputeEvent[]>> {
  if (step.type !== 'answer') return ok(events);
  const { on, papers = [] } = step;
  const issued = await issuePapers(trx, services, act, { organId, disputeId, on, papers });
  if (!issued.ok) return issued;
  return ok(
    events.map((event) =>
      event.type === 'dispute.answered' ? { ...event, payload: { ...event.payload, papers: issued.value } } : event,
    ),
  );
}

/** A document put into the file by its id must be there. Refuses `not.found`. */
async function namedDocument(
  trx: OrganTransaction,
  { organId, disputeId, step }: DisputeStepInput,
): Promise<Result<null>> {
  if (step.type !== 'addDocument') return ok(null);
  return (await hasCaseFile(trx, { organId, kind: 'dispute', id: disputeId }, step.fileId))
    ? ok(null)
    : refuse('not.found', { what: '该文件' });
}

function sealedOf({ vault }: Services, { organId, disputeId, step }: DisputeStepInput, { partiesRecorded }: Dispute) {
  if (step.type !== 'recordParties') return ok(null);
  const record = checkParties(step);
  if (!record.ok) return record;
  return ok(sealParties(vault, { organId, disputeId, number: partiesRecorded + 1 }, record.value));
}

/** The order to handle the application anew that these events put in force; `null` where they do not. */
function redoOrder(
  { organId, disputeId }: DisputeStepInput,
  dispute: Dispute,
  events: readonly DisputeEvent[],
): RedoOrder | null {
  const { applicationId, kind, instances, capacity } = dispute;
  if (applicationId === null || capacity === 'reviewing') return null;
  const instance = instances.at(-1);
  for (const { type, legalDate, payload } of [...events].reverse()) {
    const inForce = type === 'dispute.closed' || (type === 'dispute.decided' && instance?.level === 'retrial');
    if (!inForce || payload.redoBy === null) continue;
    const on = type === 'dispute.decided' ? payload.servedOn : later(legalDate, instance?.decision?.servedOn);
    const by = kind === 'reconsideration' ? ('reconsideration' as const) : ('court' as const);
    const reason = `${instance?.decision?.documentNumber ?? instance?.caseNumber ?? dispute.caseNumber}，责令重新办理`;
    return { organId, applicationId, disputeId, by, on, redoBy: payload.redoBy, reason };
  }
  return null;
}

function later(date: LocalDate, other: LocalDate | null | undefined): LocalDate {
  return other && other > date ? other : date;
}

async function isClosed(trx: OrganTransaction, organId: string, applicationId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('application')
    .select('state')
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row?.state === 'closed';
}
