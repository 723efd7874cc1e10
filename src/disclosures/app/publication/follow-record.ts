import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { StreamEvents } from '../../../platform/ledger/index.js';
import { publicationOfRecord, stateOf, updatePublication } from '../../db/publication/publications.js';
import { indexPublication } from '../search/index-publication.js';
import { evolvePublication, type ValidityChanged } from '../../domain/publication/events.js';
import type { PublicationState } from '../../domain/publication/publication.js';
import { validityOfRecord } from '../../domain/publication/validity.js';
import type { DisclosureRecord } from '../../domain/records/record.js';

/** The page of a document changes its validity with the record of it, at once: gives the event, where there is a page. */
export async function followRecord(
  trx: OrganTransaction,
  { organId, recordId, actor, now }: { organId: string; recordId: string; actor: string; now: Date },
  record: DisclosureRecord,
): Promise<readonly StreamEvents[]> {
  const row = await publicationOfRecord(trx, organId, recordId);
  if (!row) return [];
  const before = stateOf(row);
  const event = await validityChange(trx, { organId, today: localDateInShanghai(now) }, before, record);
  if (!event) return [];
  const of = { organId, publicationId: row.publication_id };
  await updatePublication(trx, of, { state: evolvePublication(before, event), content: null, at: now });
  if (row.shown_version !== null) await indexPublication(trx, of);
  const origin = { organId, streamId: row.publication_id, actor, recordedAt: now, afterSeq: before.version };
  return [{ origin, events: [event] }];
}

/** The event by which a publication gets the validity its document has on record; `null` where it has it. */
export async function validityChange(
  trx: OrganTransaction,
  { organId, today }: { readonly organId: string; readonly today: LocalDate },
  before: Pick<PublicationState, 'validity' | 'inForceOn'>,
  record: DisclosureRecord,
): Promise<ValidityChanged | null> {
  const { inForceOn } = record;
  const replacing = record.end?.replacedBy ? await publicationOfRecord(trx, organId, record.end.replacedBy) : undefined;
  const validity = validityOfRecord(record, replacing?.publication_id ?? null);
  const { state, endedOn, replacedBy } = before.validity;
  const same = state === validity.state && endedOn === validity.endedOn && replacedBy === validity.replacedBy;
  if (same && before.inForceOn === inForceOn) return null;
  const payload = { ...validity, inForceOn };
  return { type: 'publication.validityChanged', schemaVersion: 1, legalDate: today, payload };
}
