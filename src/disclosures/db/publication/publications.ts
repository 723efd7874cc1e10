import { sql, type Selectable } from 'kysely';
import { insertRows } from '../../../platform/database/insert-rows.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { PublicationTable } from '../../../platform/database/schema/publications.js';
import { documentNumberKey } from '../../../law/catalogue/index.js';
import type { PublicationContent } from '../../domain/publication/check-content.js';
import type { PublicationState } from '../../domain/publication/publication.js';

export type PublicationRow = Selectable<PublicationTable>;

export function selectPublication(trx: OrganTransaction, organId: string, publicationId: string) {
  return trx
    .selectFrom('publication')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId);
}

export function stateOf(row: PublicationRow): PublicationState {
  return {
    stage: row.stage,
    versionNo: row.version_no,
    shownVersion: row.shown_version,
    indexNumber: row.index_number,
    recordId: row.record_id,
    contentHash: row.content_hash,
    dueOn: row.due_on,
    publishedOn: row.published_on,
    lateDays: row.late_days,
    validity: { state: row.validity, endedOn: row.ended_on, replacedBy: row.replaced_by },
    inForceOn: row.in_force_on,
    scheduledFor: row.scheduled_for,
    interprets:
      row.interprets === null || row.interprets_organ === null
        ? null
        : { organId: row.interprets_organ, publicationId: row.interprets },
    version: row.version,
  };
}

/** What a row shows of a version's words and facts. */
export type ShownContent = Pick<PublicationContent, 'title' | 'summary' | 'facts'>;

export function columnsOfContent({ title, summary, facts }: ShownContent) {
  return {
    title,
    summary,
    catalogue: facts.catalogue,
    genre: facts.genre,
    language: facts.language,
    issuer: facts.issuer,
    document_number: facts.documentNumber,
    number_key: facts.documentNumber === null ? null : documentNumberKey(facts.documentNumber),
    topic: facts.topic,
    made_on: facts.madeOn,
  };
}

export function columnsOfState(state: PublicationState) {
  return {
    stage: state.stage,
    version_no: state.versionNo,
    shown_version: state.shownVersion,
    index_number: state.indexNumber,
    record_id: state.recordId,
    content_hash: state.contentHash,
    due_on: state.dueOn,
    published_on: state.publishedOn,
    late_days: state.lateDays,
    validity: state.validity.state,
    ended_on: state.validity.endedOn,
    replaced_by: state.validity.replacedBy,
    in_force_on: state.inForceOn,
    scheduled_for: state.scheduledFor,
    interprets: state.interprets?.publicationId ?? null,
    interprets_organ: state.interprets?.organId ?? null,
    version: state.version,
  };
}

export interface NewPublication {
  readonly publicationId: string;
  readonly shortCode: string;
  readonly state: PublicationState;
  readonly content: ShownContent;
}

export interface PublicationEntry {
  readonly organId: string;
  readonly importId: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

export function publicationRow(
  { organId, importId, enteredBy, enteredAt }: PublicationEntry,
  { publicationId, shortCode, state, content }: NewPublication,
): PublicationRow {
  return {
    organ_id: organId,
    publication_id: publicationId,
    import_id: importId,
    short_code: shortCode,
    ...columnsOfContent(content),
    ...columnsOfState(state),
    entered_by: enteredBy,
    entered_at: enteredAt,
    updated_at: enteredAt,
  };
}

export async function insertPublications(
  trx: OrganTransaction,
  entry: PublicationEntry,
  publications: readonly NewPublication[],
): Promise<void> {
  await insertRows(
    trx,
    'publication',
    publications.map((publication) => ({ ...publicationRow(entry, publication) })),
  );
}

/** Writes the state, and the words and facts where they are to be seen in the row. */
export async function updatePublication(
  trx: OrganTransaction,
  { organId, publicationId }: { readonly organId: string; readonly publicationId: string },
  {
    state,
    content,
    at,
  }: { readonly state: PublicationState; readonly content: ShownContent | null; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('publication')
    .set({ ...columnsOfState(state), ...(content && columnsOfContent(content)), updated_at: at })
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .execute();
}

/** Running numbers of an organ's year, `count` of them: the first is given. */
export async function takeNumbers(
  trx: OrganTransaction,
  organId: string,
  year: number,
  count: number,
): Promise<number> {
  const { last } = await trx
    .insertInto('publication_counter')
    .values({ organ_id: organId, year, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(['organ_id', 'year'])
        .doUpdateSet((eb) => ({ last: eb('publication_counter.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last - count + 1;
}

/** Serials that short codes are made of; each is given once, whatever becomes of it. */
export async function takeSerials(trx: OrganTransaction, count: number): Promise<readonly number[]> {
  const { rows } = await sql<{ serial: number }>`
    SELECT nextval('publication_short_code') AS serial FROM generate_series(1, ${count}::int)`.execute(trx);
  return rows.map(({ serial }) => serial);
}

/** The publication that shows a document on record, of an organ; `undefined` for none. */
export function publicationOfRecord(trx: OrganTransaction, organId: string, recordId: string) {
  return trx
    .selectFrom('publication')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId)
    .where('stage', 'not in', ['withdrawn', 'discarded'])
    .executeTakeFirst();
}

export async function lockPublicationOfRecord(trx: OrganTransaction, organId: string, recordId: string): Promise<void> {
  await trx
    .selectFrom('publication')
    .select('publication_id')
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId)
    .forUpdate()
    .execute();
}

/** What is to be published by now, of every organ, the earliest hour first; for the actor `system:schedule` alone. */
export function dueForPublication(trx: OrganTransaction, now: Date, limit: number) {
  return trx
    .selectFrom('publication')
    .select(['organ_id as organId', 'publication_id as publicationId', 'version'])
    .where('stage', '=', 'scheduled')
    .where('scheduled_for', '<=', now)
    .orderBy('scheduled_for')
    .orderBy('publication_id')
    .limit(limit)
    .execute();
}
