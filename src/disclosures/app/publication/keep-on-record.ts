import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { lockChains, type StreamEvents } from '../../../platform/ledger/index.js';
import { publicationOfRecord } from '../../db/publication/publications.js';
import {
  insertRecords,
  recordOf,
  recordsByNumber,
  selectRecord,
  updateRecord,
  type RecordRow,
} from '../../db/records.js';
import type { PublicationContent } from '../../domain/publication/check-content.js';
import { decideCorrect, decideRecord } from '../../domain/records/decide-record.js';
import { evolveRecord } from '../../domain/records/events.js';
import type { DisclosureRecord, RecordFacts } from '../../domain/records/record.js';
import { checkAgainstOthers } from '../check-against-others.js';

export interface RecordPlace {
  readonly organId: string;
  readonly actor: string;
  readonly now: Date;
  /** Of the publication itself, `null` while it is written. */
  readonly publicationId: string | null;
}

export interface KeptRecord {
  readonly recordId: string | null;
  /** As it is then; `null` for what is no document of the register. */
  readonly record: DisclosureRecord | null;
  /** Events of the record, to be appended with those of the publication. */
  readonly streams: readonly StreamEvents[];
}

/**
 * Keeps a rule or normative document on record as it is published (台账与公开同步): it is typed once. One that is on record
 * already under its number is taken up; a day of publication that is there is never taken away. Refuses as the register does,
 * `disclosure.known` where another publication shows it, and a kind taken away from what is on record (`input.invalid`).
 */
export async function keepOnRecord(
  trx: OrganTransaction,
  place: RecordPlace,
  { title, facts }: Pick<PublicationContent, 'title' | 'facts'>,
  { recordId, publishedOn }: { readonly recordId: string | null; readonly publishedOn: LocalDate | null },
): Promise<Result<KeptRecord>> {
  const { recordKind: kind, documentNumber, madeOn } = facts;
  if (kind === null) {
    if (recordId === null) return ok({ recordId: null, record: null, streams: [] });
    return refuse('input.invalid', { field: 'recordKind', reason: '已登记入台账，类别有误的请先在台账中撤销登记' });
  }
  const known =
    documentNumber === null || recordId !== null
      ? undefined
      : (await recordsByNumber(trx, place.organId, [documentNumber])).get(documentNumber);
  const id = recordId ?? known ?? null;
  // The document on record is locked before the organ's chain, as everywhere.
  const row = id === null ? undefined : await selectRecord(trx, place.organId, id).forUpdate().executeTakeFirst();
  await lockChains(trx, [place.organId]);
  const inForceOn = facts.inForceOn ?? madeOn;
  const wanted = { kind, title, documentNumber, madeOn, publishedOn, inForceOn, end: null };
  if (id === null) return enter(trx, place, wanted);
  if (!row) return refuse('disclosure.unknown');
  const shown = await publicationOfRecord(trx, place.organId, id);
  if (shown && shown.publication_id !== place.publicationId) return refuse('disclosure.known', { what: shown.title });
  return correct(trx, place, row, wanted);
}

async function enter(trx: OrganTransaction, place: RecordPlace, facts: RecordFacts): Promise<Result<KeptRecord>> {
  const { organId, actor, now } = place;
  const event = decideRecord(facts, null, localDateInShanghai(now));
  if (!event.ok) return event;
  const recordId = newId();
  const state = evolveRecord(null, event.value);
  const lawful = await checkAgainstOthers(trx, { organId, recordId }, state);
  if (!lawful.ok) return lawful;
  await insertRecords(trx, { organId, importId: null, enteredBy: actor, enteredAt: now }, [{ recordId, state }]);
  const origin = { organId, streamId: recordId, actor, recordedAt: now, afterSeq: 0 };
  return ok({ recordId, record: state, streams: [{ origin, events: [event.value] }] });
}

async function correct(
  trx: OrganTransaction,
  { organId, actor, now }: RecordPlace,
  row: RecordRow,
  wanted: RecordFacts,
): Promise<Result<KeptRecord>> {
  const recordId = row.record_id;
  const before = recordOf(row);
  const facts = { ...wanted, publishedOn: before.publishedOn ?? wanted.publishedOn, end: before.end };
  if (same(before, facts)) return ok({ recordId, record: before, streams: [] });
  const event = decideCorrect(before, facts, localDateInShanghai(now));
  if (!event.ok) return event;
  const after = evolveRecord(before, event.value);
  const lawful = await checkAgainstOthers(trx, { organId, recordId }, after, before);
  if (!lawful.ok) return lawful;
  await updateRecord(trx, organId, recordId, after);
  const origin = { organId, streamId: recordId, actor, recordedAt: now, afterSeq: before.version };
  return ok({ recordId, record: after, streams: [{ origin, events: [event.value] }] });
}

function same(before: RecordFacts, after: RecordFacts): boolean {
  const keys = ['kind', 'title', 'documentNumber', 'madeOn', 'publishedOn', 'inForceOn'] as const;
  return keys.every((key) => before[key] === after[key]);
}
