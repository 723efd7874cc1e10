import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendStreams, lockChains } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { lockPublicationOfRecord } from '../db/publication/publications.js';
import { recordOf, selectRecord, updateRecord } from '../db/records.js';
import { decideCorrect, decideEnd, decideWithdraw } from '../domain/records/decide-record.js';
import { evolveRecord, type RecordEvent } from '../domain/records/events.js';
import type { DisclosureRecord, RecordEnd, RecordFacts, WithdrawReason } from '../domain/records/record.js';
import { checkAgainstOthers } from './check-against-others.js';
import { followRecord } from './publication/follow-record.js';

export interface RecordTarget {
  readonly organId: string;
  readonly recordId: string;
  /** The version the person had before them; another refuses `disclosure.stale`. */
  readonly expectedVersion: number;
}

/** Corrects what is on record of a document (更正). Refuses as `recordDocument`, and `disclosure.stale`. */
export function correctRecord(
  services: Pick<Services, 'db'>,
  act: Act,
  input: RecordTarget & { readonly facts: RecordFacts },
): Promise<Result<{ readonly version: number }>> {
  return changeRecord(services, act, input, (state, today) => decideCorrect(state, input.facts, today));
}

/** Ends a document's effect (登记废止、失效). Refuses as `decideEnd`, and `disclosure.stale`. */
export function endRecord(
  services: Pick<Services, 'db'>,
  act: Act,
  input: RecordTarget & { readonly end: RecordEnd },
): Promise<Result<{ readonly version: number }>> {
  return changeRecord(services, act, input, (state) => decideEnd(state, input.end));
}

/** Takes a mistaken record out of the count (撤销登记); it stays to be read. Refuses as `decideWithdraw`, and `disclosure.stale`. */
export function withdrawRecord(
  services: Pick<Services, 'db'>,
  act: Act,
  input: RecordTarget & { readonly reason: WithdrawReason },
): Promise<Result<{ readonly version: number }>> {
  return changeRecord(services, act, input, (state) => decideWithdraw(state, input.reason));
}

async function changeRecord(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, recordId, expectedVersion }: RecordTarget,
  decide: (state: DisclosureRecord, today: LocalDate) => Result<RecordEvent>,
): Promise<Result<{ readonly version: number }>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    // Its page is locked before it, as a step of the page does.
    await lockPublicationOfRecord(trx, organId, recordId);
    const row = await selectRecord(trx, organId, recordId).forUpdate().executeTakeFirst();
    if (!row) return refuse('disclosure.unknown');
    const before = recordOf(row);
    if (before.version !== expectedVersion) return refuse('disclosure.stale');
    const event = decide(before, localDateInShanghai(act.now));
    if (!event.ok) return event;
    const after = evolveRecord(before, event.value);
    if (after.withdrawn === null) {
      await lockChains(trx, [organId]);
      const lawful = await checkAgainstOthers(trx, { organId, recordId }, after, before);
      if (!lawful.ok) return lawful;
    }
    await updateRecord(trx, organId, recordId, after);
    await lockChains(trx, [organId]);
    const following = await followRecord(trx, { organId, recordId, actor, now: act.now }, after);
    const origin = { organId, streamId: recordId, actor, recordedAt: act.now, afterSeq: before.version };
    await appendStreams(trx, [{ origin, events: [event.value] }, ...following]);
    return ok({ version: after.version });
  });
}
