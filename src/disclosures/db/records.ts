import { sql, type Selectable } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { DisclosureRecordTable } from '../../platform/database/schema/disclosures.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import type { DisclosureRecord, RecordKind } from '../domain/records/record.js';

export type RecordRow = Selectable<DisclosureRecordTable>;

export function selectRecord(trx: OrganTransaction, organId: string, recordId: string) {
  return trx
    .selectFrom('disclosure_record')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId);
}

/** The state as columns. */
function columnsOf({
  kind,
  title,
  documentNumber,
  madeOn,
  publishedOn,
  inForceOn,
  end,
  withdrawn,
  version,
}: DisclosureRecord) {
  return {
    kind,
    title,
    document_number: documentNumber,
    made_on: madeOn,
    published_on: publishedOn,
    in_force_on: inForceOn,
    ended_on: end?.on ?? null,
    ended_as: end?.as ?? null,
    replaced_by: end?.replacedBy ?? null,
    withdrawn,
    version,
  };
}

export function recordOf(row: RecordRow): DisclosureRecord {
  return {
    kind: row.kind,
    title: row.title,
    documentNumber: row.document_number,
    madeOn: row.made_on,
    publishedOn: row.published_on,
    inForceOn: row.in_force_on,
    end: row.ended_on && row.ended_as ? { on: row.ended_on, as: row.ended_as, replacedBy: row.replaced_by } : null,
    withdrawn: row.withdrawn,
    version: row.version,
  };
}

/** A record with what is not of its state: who entered it, when, and by which import. */
export interface NewRecord {
  readonly recordId: string;
  readonly state: DisclosureRecord;
}

export interface RecordEntry {
  readonly organId: string;
  readonly importId: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

/** Inserts records in one statement; those that take another's place after it. */
export async function insertRecords(
  trx: OrganTransaction,
  entry: RecordEntry,
  records: readonly NewRecord[],
): Promise<void> {
  await insertRows(
    trx,
    'disclosure_record',
    records.map(({ recordId, state }) => ({
      organ_id: entry.organId,
      record_id: recordId,
      ...columnsOf(state),
      import_id: entry.importId,
      entered_by: entry.enteredBy,
      entered_at: entry.enteredAt,
    })),
  );
}

export async function updateRecord(
  trx: OrganTransaction,
  organId: string,
  recordId: string,
  state: DisclosureRecord,
): Promise<void> {
  await trx
    .updateTable('disclosure_record')
    .set(columnsOf(state))
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId)
    .execute();
}

/** Records that are not withdrawn, by their document numbers. */
export async function recordsByNumber(
  trx: OrganTransaction,
  organId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await trx
    .selectFrom('disclosure_record')
    .select(['record_id', 'document_number'])
    .where('organ_id', '=', organId)
    .where('withdrawn', 'is', null)
    .where(sql<boolean>`document_number = ANY(${[...numbers]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.document_number ?? '', row.record_id]));
}

/** Locks the records that have these numbers, in the order of their ids. */
export async function lockRecordsByNumber(
  trx: OrganTransaction,
  organId: string,
  numbers: readonly string[],
): Promise<void> {
  if (numbers.length === 0) return;
  await trx
    .selectFrom('disclosure_record')
    .select('record_id')
    .where('organ_id', '=', organId)
    .where(sql<boolean>`document_number = ANY(${[...numbers]}::text[])`)
    .orderBy('record_id')
    .forUpdate()
    .execute();
}

/** Records without a number are told apart by kind, title and the day they were made. */
export async function recordsByTitle(
  trx: OrganTransaction,
  organId: string,
  titles: readonly string[],
): Promise<ReadonlySet<string>> {
  if (titles.length === 0) return new Set();
  const rows = await trx
    .selectFrom('disclosure_record')
    .select(['kind', 'title', 'made_on'])
    .where('organ_id', '=', organId)
    .where('withdrawn', 'is', null)
    .where(sql<boolean>`title = ANY(${[...titles]}::text[])`)
    .execute();
  return new Set(rows.map((row) => titleKey(row.kind, row.title, row.made_on)));
}

export function titleKey(kind: RecordKind, title: string, madeOn: LocalDate): string {
  return `${kind} ${madeOn} ${title}`;
}

export interface RecordFilter {
  readonly kind?: RecordKind | undefined;
  /** `effective` in force on `asOf` · `pending` not yet · `ended` · `withdrawn`. */
  readonly standing?: 'effective' | 'pending' | 'ended' | 'withdrawn' | undefined;
  /** Made or ended in this year. */
  readonly year?: number | undefined;
  /** Part of a title or number. */
  readonly search?: string | undefined;
}

export interface RecordPlace {
  readonly madeOn: LocalDate;
  readonly recordId: string;
}

/** An organ's records, the last made first, after `after`. */
export function listRecordsOf(
  trx: OrganTransaction,
  organId: string,
  filter: RecordFilter & { readonly asOf: LocalDate },
  after: RecordPlace | null,
  limit: number,
): Promise<RecordRow[]> {
  const { kind, standing, year, search, asOf } = filter;
  let query = trx.selectFrom('disclosure_record').selectAll().where('organ_id', '=', organId);
  query = query.where('withdrawn', standing === 'withdrawn' ? 'is not' : 'is', null);
  if (kind) query = query.where('kind', '=', kind);
  if (standing === 'ended') query = query.where('ended_on', '<=', asOf);
  if (standing === 'pending') query = query.where('in_force_on', '>', asOf);
  if (standing === 'effective') {
    query = query
      .where('in_force_on', '<=', asOf)
      .where(({ eb, or }) => or([eb('ended_on', 'is', null), eb('ended_on', '>', asOf)]));
  }
  if (year !== undefined) {
    const [from, to] = [`${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate];
    query = query.where(({ or, between }) => or([between('made_on', from, to), between('ended_on', from, to)]));
  }
  if (search) {
    query = query.where(
      sql<boolean>`(strpos(title, ${search}) > 0 OR strpos(coalesce(document_number, ''), ${search}) > 0)`,
    );
  }
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('made_on', 'record_id'), '<', tuple(after.madeOn, after.recordId)),
    );
  }
  return query.orderBy('made_on', 'desc').orderBy('record_id', 'desc').limit(limit).execute();
}

/** Records an import brought that are not withdrawn, locked. */
export function recordsOfImport(trx: OrganTransaction, organId: string, importId: string): Promise<RecordRow[]> {
  return trx
    .selectFrom('disclosure_record')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('import_id', '=', importId)
    .where('withdrawn', 'is', null)
    .orderBy('record_id')
    .forUpdate()
    .execute();
}
