import { localDateInShanghai, yearOf, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, mayPublishFor, type Act } from '../../../kernel/visibility.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { appendEvents, appendStreams, lockChains } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { countedYears, takeBackDecisions } from '../../db/decisions.js';
import { markTakenBack, selectImport, signedAmong } from '../../db/imports.js';
import { recordOf, recordsOfImport, updateRecord } from '../../db/records.js';
import { decideWithdraw } from '../../domain/records/decide-record.js';
import { takeBackPublications } from '../publication/import/take-back-publications.js';
import { evolveRecord } from '../../domain/records/events.js';

export interface TakeBackInput {
  readonly organId: string;
  readonly importId: string;
}

/**
 * Takes back whole what an import brought (整批撤回); publications that are shown by it are withdrawn, by the head. Until a year it counts in is signed anyone of the disclosure office may;
 * from then on its head alone, and a correction of that year's report is due. Refuses `access.denied`,
 * `disclosure.import-unknown`, `disclosure.import-taken-back`, `disclosure.year-signed`.
 */
export async function takeBackImport(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, importId }: TakeBackInput,
): Promise<Result<null>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const found = await selectImport(trx, organId, importId).forUpdate().executeTakeFirst();
    if (!found) return refuse('disclosure.import-unknown');
    if (found.taken_back_at) {
      return refuse('disclosure.import-taken-back', { on: localDateInShanghai(found.taken_back_at) });
    }
    if (found.sheet === 'publications') {
      const taken = await takeBackPublications(trx, act, { organId, importId, actor });
      if (!taken.ok) return taken;
      await lockChains(trx, [organId]);
      await markTakenBack(trx, organId, importId, { actor, at: act.now });
      await appendStreams(trx, taken.value);
      return ok(null);
    }
    const records = found.sheet === 'records' ? await recordsOfImport(trx, organId, importId) : [];
    await lockChains(trx, [organId]);
    const years =
      found.sheet === 'records'
        ? [...new Set(records.map(({ made_on }) => yearOf(made_on)))]
        : await countedYears(trx, organId, importId);
    const [signed] = await signedAmong(trx, organId, years);
    if (signed !== undefined && !mayPublishFor(act.viewer, organId)) {
      return refuse('disclosure.year-signed', { year: signed });
    }
    await markTakenBack(trx, organId, importId, { actor, at: act.now });
    const origin = { organId, actor, recordedAt: act.now };
    if (found.sheet === 'decisions') {
      const legalDate = (await takeBackDecisions(trx, organId, importId)) as LocalDate;
      const event = { type: 'decisions.takenBack', schemaVersion: 1, legalDate, payload: { rows: found.rows } };
      await appendEvents(trx, { ...origin, streamId: importId, afterSeq: 1 }, [event]);
    } else await withdrawAll(trx, origin, records);
    return ok(null);
  });
}

async function withdrawAll(
  trx: OrganTransaction,
  origin: { readonly organId: string; readonly actor: string; readonly recordedAt: Date },
  rows: Awaited<ReturnType<typeof recordsOfImport>>,
): Promise<void> {
  const streams = [];
  for (const row of rows) {
    const before = recordOf(row);
    const event = decideWithdraw(before, 'importTakenBack');
    if (!event.ok) throw new Error(`record ${row.record_id}: ${event.code}`);
    await updateRecord(trx, origin.organId, row.record_id, evolveRecord(before, event.value));
    streams.push({
      origin: { ...origin, streamId: row.record_id, afterSeq: before.version },
      events: [event.value],
    });
  }
  await appendStreams(trx, streams);
}
