import { insertRows } from '../database/insert-rows.js';
import type { OrganTransaction } from '../database/schema.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Sealed, Vault } from './vault.js';

/** Which personal record: of which stream, and what of it (`applicant`, `description`, `replyText`). */
export interface RecordPlace {
  readonly organId: string;
  readonly streamId: string;
  readonly kind: string;
}

/** Encrypts a personal record for its place; its commitment is for the event, `storeSealed` for the record. */
export function sealPersonal(vault: Vault, place: RecordPlace, value: unknown): Sealed {
  return vault.seal(value, aad(place));
}

/** A sealed record and where it belongs. */
export interface PlacedSeal {
  readonly place: RecordPlace;
  readonly sealed: Sealed;
}

/** Stores a sealed record. Each place is written once. */
export async function storeSealed(trx: OrganTransaction, place: RecordPlace, sealed: Sealed): Promise<void> {
  await storeAllSealed(trx, [{ place, sealed }]);
}

/** Stores sealed records in one statement, sent ahead. */
export async function storeAllSealed(trx: OrganTransaction, records: readonly PlacedSeal[]): Promise<void> {
  const rows = records.map(({ place, sealed }) => ({
    organ_id: place.organId,
    stream_id: place.streamId,
    kind: place.kind,
    key_id: sealed.keyId,
    ciphertext: sealed.ciphertext,
    erased_at: null,
  }));
  await insertRows(trx, 'personal_record', rows);
}

/** Reads a personal record; `null` where there is none or it was erased. Refuses a wrong key (`vault.wrong-key`). */
export async function readPersonal(trx: OrganTransaction, vault: Vault, place: RecordPlace): Promise<Result<unknown>> {
  const row = await trx
    .selectFrom('personal_record')
    .select(['key_id', 'ciphertext'])
    .where('organ_id', '=', place.organId)
    .where('stream_id', '=', place.streamId)
    .where('kind', '=', place.kind)
    .executeTakeFirst();
  if (!row?.ciphertext || row.key_id === null) return ok(null);
  return vault.open(row.ciphertext, row.key_id, aad(place));
}

/** Reads one kind of record of several streams in one query, by stream; those that are not there or erased are left out. */
export async function readPersonalOf(
  trx: OrganTransaction,
  vault: Vault,
  { organId, streamIds, kind }: Omit<RecordPlace, 'streamId'> & { readonly streamIds: readonly string[] },
): Promise<Result<ReadonlyMap<string, unknown>>> {
  const rows = await trx
    .selectFrom('personal_record')
    .select(['stream_id', 'key_id', 'ciphertext'])
    .where('organ_id', '=', organId)
    .where('stream_id', 'in', streamIds)
    .where('kind', '=', kind)
    .execute();
  const values = new Map<string, unknown>();
  for (const { stream_id: streamId, key_id: keyId, ciphertext } of rows) {
    if (!ciphertext || keyId === null) continue;
    const opened = vault.open(ciphertext, keyId, aad({ organId, streamId, kind }));
    if (!opened.ok) return opened;
    values.set(streamId, opened.value);
  }
  return ok(values);
}

/** Erases all personal records of a stream: ciphertext and salt are gone, the events and their chain stay whole. */
export async function erasePersonal(
  trx: OrganTransaction,
  stream: Omit<RecordPlace, 'kind'>,
  now: Date,
): Promise<string[]> {
  const rows = await trx
    .updateTable('personal_record')
    .set({ ciphertext: null, key_id: null, erased_at: now })
    .where('organ_id', '=', stream.organId)
    .where('stream_id', '=', stream.streamId)
    .where('ciphertext', 'is not', null)
    .returning('kind')
    .execute();
  return rows.map((row) => row.kind).sort();
}

/** The place a ciphertext is bound to. */
export function aad(place: RecordPlace): string {
  return `${place.organId}/${place.streamId}/${place.kind}`;
}
