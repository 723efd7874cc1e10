import { newId } from '../../kernel/ids.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents, beginChains, lockChains } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { insertRecords } from '../db/records.js';
import { decideRecord } from '../domain/records/decide-record.js';
import { evolveRecord } from '../domain/records/events.js';
import type { RecordFacts } from '../domain/records/record.js';
import { checkAgainstOthers } from './check-against-others.js';

export interface RecordDocumentInput {
  readonly organId: string;
  readonly facts: RecordFacts;
}

/**
 * Records a rule or normative document (登记规章、行政规范性文件), 《条例》 Art. 20 (1), with its effect. For the disclosure office.
 * Refuses `access.denied`, as `decideRecord`, a document on record already (`disclosure.known`), and a replacing document that
 * is not on record (`disclosure.unknown`).
 */
export async function recordDocument(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, facts }: RecordDocumentInput,
): Promise<Result<{ readonly recordId: string }>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const event = decideRecord(facts, null, localDateInShanghai(act.now));
  if (!event.ok) return event;
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    // Documents of an organ are recorded one after the other, so that none comes in twice.
    await beginChains(trx, [organId]);
    await lockChains(trx, [organId]);
    const state = evolveRecord(null, event.value);
    const recordId = newId();
    const lawful = await checkAgainstOthers(trx, { organId, recordId }, state);
    if (!lawful.ok) return lawful;
    const entry = { organId, importId: null, enteredBy: actor, enteredAt: act.now };
    await insertRecords(trx, entry, [{ recordId, state }]);
    await appendEvents(trx, { organId, streamId: recordId, actor, recordedAt: act.now, afterSeq: 0 }, [event.value]);
    return ok({ recordId });
  });
}
