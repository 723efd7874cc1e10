import { sql, type Insertable, type Selectable } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { AnnualReportUploadTable } from '../../../platform/database/schema/report-uploads.js';
import type { ReportReading } from '../../domain/uploads/report-reading.js';

/** An upload without what was read of it. */
export type UploadRow = Omit<Selectable<AnnualReportUploadTable>, 'reading'>;
/** An upload that was not removed, with what was read of it. */
export type ReadUploadRow = UploadRow & { readonly reading: ReportReading };

const COLUMNS = [
  'organ_id',
  'upload_id',
  'year',
  'file_name',
  'kind',
  'size',
  'stored_hash',
  'content_hash',
  'key_id',
  'sealed_key',
  'uploaded_by_organ',
  'uploaded_by',
  'uploaded_at',
  'received_on',
  'rolled_up',
  'removed_at',
  'removed_by',
  'removal_reason',
] as const satisfies readonly (keyof UploadRow)[];

export interface UploadPlace {
  readonly organId: string;
  readonly year: number;
  readonly uploadId: string;
}

/** What was put in of an organ for a year, the newest first, as far as the transaction sees it; removed ones among them. */
export function selectUploads(trx: OrganTransaction, organId: string, year: number): Promise<UploadRow[]> {
  return trx
    .selectFrom('annual_report_upload')
    .select(COLUMNS)
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('uploaded_at', 'desc')
    .orderBy('upload_id', 'desc')
    .execute();
}

/** One upload, removed or not. */
export function selectUpload(trx: OrganTransaction, place: UploadPlace) {
  return one(trx, place).executeTakeFirst();
}

/** As `selectUpload`, its row locked to the end of the transaction. */
export function lockUpload(trx: OrganTransaction, place: UploadPlace) {
  return one(trx, place).forUpdate().executeTakeFirst();
}

function one(trx: OrganTransaction, { organId, year, uploadId }: UploadPlace) {
  return trx
    .selectFrom('annual_report_upload')
    .select(COLUMNS)
    .select((expression) => expression.ref('reading').$castTo<ReportReading | null>().as('reading'))
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('upload_id', '=', uploadId);
}

/** The newest report put in for a year that was not removed; `null` where there is none. */
export async function newestUpload(
  trx: OrganTransaction,
  organId: string,
  year: number,
): Promise<ReadUploadRow | null> {
  const row = await trx
    .selectFrom('annual_report_upload')
    .select(COLUMNS)
    .select((expression) => expression.ref('reading').$castTo<ReportReading>().as('reading'))
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at', 'desc')
    .orderBy('upload_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertUpload(
  trx: OrganTransaction,
  { reading, ...row }: Omit<Insertable<AnnualReportUploadTable>, 'reading'> & { readonly reading: ReportReading },
): Promise<void> {
  await trx
    .insertInto('annual_report_upload')
    .values({ ...row, reading: JSON.stringify(reading) })
    .execute();
}

/** Takes content and key out of an upload's row; its name, who put it in and the reason stay. */
export async function emptyUpload(
  trx: OrganTransaction,
  { organId, uploadId }: UploadPlace,
  removed: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('annual_report_upload')
    .set({
      reading: null,
      content_hash: null,
      key_id: null,
      sealed_key: null,
      rolled_up: false,
      removed_at: removed.at,
      removed_by: removed.by,
      removal_reason: removed.reason,
    })
    .where('organ_id', '=', organId)
    .where('upload_id', '=', uploadId)
    .execute();
}

/** Chooses a received report to stand for its organ in sums, and leaves any other of the year aside. */
export async function markRolledUp(trx: OrganTransaction, { organId, year, uploadId }: UploadPlace): Promise<void> {
  await leaveAside(trx, { organId, year });
  await trx
    .updateTable('annual_report_upload')
    .set({ rolled_up: true })
    .where('organ_id', '=', organId)
    .where('upload_id', '=', uploadId)
    .execute();
}

/** Adds no received report of an organ and year up. */
export async function leaveAside(
  trx: OrganTransaction,
  { organId, year }: Pick<UploadPlace, 'organId' | 'year'>,
): Promise<void> {
  await trx
    .updateTable('annual_report_upload')
    .set({ rolled_up: false })
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('rolled_up', '=', true)
    .execute();
}

/** A report that a competent department received as a file. */
export interface ReceivedUpload {
  readonly organId: string;
  readonly uploadId: string;
  readonly fileName: string;
  /** The first day one was received, whichever stands now. */
  readonly receivedOn: LocalDate;
  readonly rolledUp: boolean;
}

/**
 * What was received as files for a year and not removed, one an organ, of those the transaction sees: the one that is added
 * up, else the newest.
 */
export async function receivedUploads(trx: OrganTransaction, year: number): Promise<ReceivedUpload[]> {
  const { rows } = await sql<ReceivedUpload>`
    SELECT DISTINCT ON (organ_id) organ_id AS "organId", upload_id AS "uploadId", file_name AS "fileName",
      min(received_on) OVER (PARTITION BY organ_id) AS "receivedOn", rolled_up AS "rolledUp"
    FROM annual_report_upload
    WHERE year = ${year} AND received_on IS NOT NULL AND removed_at IS NULL
    ORDER BY organ_id, rolled_up DESC, uploaded_at DESC, upload_id DESC`.execute(trx);
  return rows;
}

/** The figures of received reports that stand for their organs in sums, by the organ's id. */
export async function rolledUpFigures(
  trx: OrganTransaction,
  organIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, RolledUpFigures>> {
  const { rows } = await sql<RolledUpFigures & { readonly organId: string }>`
    SELECT organ_id AS "organId", upload_id AS "uploadId", file_name AS "fileName", received_on AS "receivedOn",
      reading -> 'format' AS format, reading -> 'cells' AS cells
    FROM annual_report_upload
    WHERE year = ${year} AND rolled_up AND organ_id = ANY(${organIds}::uuid[])`.execute(trx);
  return new Map(rows.map(({ organId, ...figures }) => [organId, figures]));
}

export interface RolledUpFigures extends Pick<ReportReading, 'format' | 'cells'> {
  readonly uploadId: string;
  readonly fileName: string;
  readonly receivedOn: LocalDate;
}

/** The days on which an organ's reports were first received as files, by year; of those that were not removed. */
export async function fileDays(trx: OrganTransaction, organId: string): Promise<ReadonlyMap<number, LocalDate>> {
  const rows = await trx
    .selectFrom('annual_report_upload')
    .select(['year', 'received_on'])
    .where('organ_id', '=', organId)
    .where('received_on', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('received_on', 'desc')
    .execute();
  // The earliest comes last and stays.
  return new Map(rows.flatMap(({ year, received_on: day }) => (day === null ? [] : [[year, day] as const])));
}
