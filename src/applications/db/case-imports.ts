import { sql } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { beginChains, lockChains } from '../../platform/ledger/index.js';
import type { Sealed, RecordPlace } from '../../platform/vault/index.js';
import type { Application } from '../domain/state.js';
import { columnsOf, type ApplicationKeys } from './applications.js';

/** A case ready to be written: its projection, its texts, where it came from. */
export interface ImportedCase {
  readonly keys: ApplicationKeys;
  readonly state: Application;
  readonly sealed: readonly { readonly place: RecordPlace; readonly sealed: Sealed }[];
  readonly origin: {
    readonly importId: string;
    readonly system: string;
    readonly id: string;
    readonly legacyNumber: string | null;
    readonly contentDigest: string;
  };
}

/** Rows of one statement: within the number of parameters it may have. */
const ROWS_AT_ONCE = 500;

/** Writes cases in few statements, after the import that brings them. */
export async function insertImportedCases(
  trx: OrganTransaction,
  cases: readonly ImportedCase[],
  calendar: WorkingCalendar,
): Promise<void> {
  for (const part of parts(cases)) {
    await trx
      .insertInto('application')
      .values(
        part.map(({ keys, state }) => ({
          organ_id: keys.organId,
          application_id: keys.applicationId,
          submitted_at: keys.submittedAt,
          query_code_hash: keys.queryCodeHash,
          idempotency_hash: null,
          request_hash: null,
          applicant_hash: keys.applicantHash,
          ...columnsOf(state, calendar),
        })),
      )
      .execute();
    await trx
      .insertInto('case_origin')
      .values(
        part.map(({ keys, origin }) => ({
          organ_id: keys.organId,
          application_id: keys.applicationId,
          import_id: origin.importId,
          system: origin.system,
          source_id: origin.id,
          legacy_number: origin.legacyNumber,
          content_digest: origin.contentDigest,
        })),
      )
      .execute();
  }
  for (const part of parts(cases.flatMap(({ sealed }) => sealed))) {
    await trx
      .insertInto('personal_record')
      .values(
        part.map(({ place, sealed }) => ({
          organ_id: place.organId,
          stream_id: place.streamId,
          kind: place.kind,
          key_id: sealed.keyId,
          ciphertext: sealed.ciphertext,
          erased_at: null,
        })),
      )
      .execute();
  }
}

/** Imports of an organ wait for each other, so that of two with the same cases the second finds the first's. */
export async function lockImports(trx: OrganTransaction, organId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`import/${organId}`}, 0))`.execute(trx);
}

export interface ImportRecord {
  readonly organId: string;
  readonly importId: string;
  readonly format: 'xlsx' | 'json';
  readonly fileHash: string | null;
  readonly cases: number;
  readonly importedAt: Date;
  readonly importedBy: string;
}

export async function insertImport(trx: OrganTransaction, record: ImportRecord): Promise<void> {
  await trx
    .insertInto('case_import')
    .values({
      organ_id: record.organId,
      import_id: record.importId,
      format: record.format,
      file_hash: record.fileHash,
      cases: record.cases,
      imported_at: record.importedAt,
      imported_by: record.importedBy,
    })
    .execute();
}

export async function findImportOfFile(trx: OrganTransaction, organId: string, fileHash: string) {
  return trx
    .selectFrom('case_import')
    .select('imported_at')
    .where('organ_id', '=', organId)
    .where('file_hash', '=', fileHash)
    .executeTakeFirst();
}

/** Imported cases by their old numbers, those of these that are there. */
export async function findLegacyNumbers(
  trx: OrganTransaction,
  organId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const part of parts(numbers)) {
    const rows = await trx
      .selectFrom('case_origin')
      .select(['legacy_number', 'application_id'])
      .where('organ_id', '=', organId)
      .where('legacy_number', 'in', part)
      .execute();
    for (const row of rows) if (row.legacy_number !== null) found.set(row.legacy_number, row.application_id);
  }
  return found;
}

export async function findOrigin(
  trx: OrganTransaction,
  organId: string,
  source: { readonly system: string; readonly id: string },
) {
  return trx
    .selectFrom('case_origin')
    .select(['application_id', 'content_digest'])
    .where('organ_id', '=', organId)
    .where('system', '=', source.system)
    .where('source_id', '=', source.id)
    .executeTakeFirst();
}

export async function originOf(trx: OrganTransaction, organId: string, applicationId: string) {
  return trx
    .selectFrom('case_origin')
    .select(['system', 'source_id', 'legacy_number'])
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

/** Years of the organ whose report is signed. */
export async function signedYears(trx: OrganTransaction, organId: string): Promise<ReadonlySet<number>> {
  const rows = await trx.selectFrom('signed_year').select('year').where('organ_id', '=', organId).execute();
  return new Set(rows.map(({ year }) => year));
}

/** Takes `count` receipt numbers of a year at once; the first of them. */
export async function reserveReceiptNumbers(
  trx: OrganTransaction,
  { organId, year, count }: { readonly organId: string; readonly year: number; readonly count: number },
): Promise<number> {
  await beginChains(trx, [organId]);
  await lockChains(trx, [organId]);
  const row = await trx
    .insertInto('receipt_counter')
    .values({ organ_id: organId, year, last: count })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year']).doUpdateSet((eb) => ({ last: eb('receipt_counter.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last - count + 1;
}

/** Cases received in a range of days. */
export interface ReceivedIn {
  readonly organId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The place of a case in the order of receipt. */
export interface ReceivedPlace {
  readonly application_id: string;
  readonly received_on: LocalDate;
}

function selectReceivedIn(trx: OrganTransaction, { organId, from, to }: ReceivedIn) {
  return trx
    .selectFrom('application')
    .where('organ_id', '=', organId)
    .where('received_on', '>=', from)
    .where('received_on', '<=', to);
}

export async function countReceivedIn(trx: OrganTransaction, range: ReceivedIn): Promise<number> {
  const row = await selectReceivedIn(trx, range)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The next cases after a place, in the order of receipt; from the first where `after` is `null`. */
export function listReceivedIn(
  trx: OrganTransaction,
  range: ReceivedIn,
  after: ReceivedPlace | null,
  limit: number,
): Promise<ReceivedPlace[]> {
  let query = selectReceivedIn(trx, range).select(['application_id', 'received_on']);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('received_on', 'application_id'), '>', tuple(after.received_on, after.application_id)),
    );
  }
  return query.orderBy('received_on').orderBy('application_id').limit(limit).execute();
}

/** The disputes over a case, as an exchanged case names them. */
export async function disputesOver(trx: OrganTransaction, organId: string, applicationId: string) {
  const rows = await trx
    .selectFrom('dispute')
    .select(['kind', 'case_number', 'opened_on', 'closed_on', 'result'])
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .orderBy('opened_on')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    caseNumber: row.case_number,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    result: row.result,
  }));
}

function parts<T>(all: readonly T[]): T[][] {
  const cut: T[][] = [];
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE) cut.push(all.slice(from, from + ROWS_AT_ONCE));
  return cut;
}
