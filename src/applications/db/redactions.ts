import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Area, RedactionProof } from '../../platform/redaction/index.js';

/** An area withheld and its ground. */
export interface WithheldPlace extends Area {
  readonly ground: string;
}

/** What a person had before them who supplies a material as it is. */
export interface ScanSeen {
  /** Places that look like personal data. */
  readonly hits: number;
  /** Pages without text, which no scan reads. */
  readonly unread: number;
}

export interface RedactionRecord {
  readonly redactionId: string;
  readonly sourceFileId: string;
  readonly resultFileId: string;
  readonly madeAt: Date;
  /** As `actorOf` writes it. */
  readonly madeBy: string;
  /** With areas withheld, or as it is. */
  readonly way: 'redacted' | 'asItIs';
  readonly areas: readonly WithheldPlace[];
  readonly proof: RedactionProof;
  /** For a copy supplied as it is. */
  readonly seen: ScanSeen | null;
}

/** A record as it is listed. */
export interface ListedRedaction extends RedactionRecord {
  readonly takenBackAt: Date | null;
  readonly takenBackBy: string | null;
}

export async function insertRedaction(
  trx: OrganTransaction,
  organId: string,
  applicationId: string,
  record: RedactionRecord,
): Promise<void> {
  await trx
    .insertInto('redaction')
    .values({
      organ_id: organId,
      redaction_id: record.redactionId,
      application_id: applicationId,
      source_file_id: record.sourceFileId,
      result_file_id: record.resultFileId,
      made_at: record.madeAt,
      made_by: record.madeBy,
      areas: JSON.stringify(record.areas),
      proof: JSON.stringify(record.proof),
      way: record.way,
      seen: record.seen && JSON.stringify(record.seen),
    })
    .execute();
}

/** A case's copies, the first first. */
export async function listRedactions(
  trx: OrganTransaction,
  organId: string,
  applicationId: string,
): Promise<ListedRedaction[]> {
  const rows = await trx
    .selectFrom('redaction')
    .leftJoin('copy_taken_back as back', (join) =>
      join
        .onRef('back.organ_id', '=', 'redaction.organ_id')
        .onRef('back.result_file_id', '=', 'redaction.result_file_id'),
    )
    .selectAll('redaction')
    .select(['back.taken_back_at', 'back.taken_back_by'])
    .where('redaction.organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .orderBy('made_at')
    .orderBy('redaction_id')
    .execute();
  return rows.map((row) => ({
    redactionId: row.redaction_id,
    sourceFileId: row.source_file_id,
    resultFileId: row.result_file_id,
    madeAt: row.made_at,
    madeBy: row.made_by,
    way: row.way,
    areas: row.areas as WithheldPlace[],
    proof: row.proof as RedactionProof,
    seen: row.seen as ScanSeen | null,
    takenBackAt: row.taken_back_at,
    takenBackBy: row.taken_back_by,
  }));
}

/** Takes a copy back for good. */
export async function insertTakenBack(
  trx: OrganTransaction,
  organId: string,
  { resultFileId, at, by }: { readonly resultFileId: string; readonly at: Date; readonly by: string },
): Promise<void> {
  await trx
    .insertInto('copy_taken_back')
    .values({ organ_id: organId, result_file_id: resultFileId, taken_back_at: at, taken_back_by: by })
    .execute();
}
