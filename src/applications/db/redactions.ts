import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Area, RedactionProof } from '../../platform/redaction/index.js';

/** An area withheld and its ground. */
export interface WithheldPlace extends Area {
  readonly ground: string;
}

export interface RedactionRecord {
  readonly redactionId: string;
  readonly sourceFileId: string;
  readonly resultFileId: string;
  readonly madeAt: Date;
  /** As `actorOf` writes it. */
  readonly madeBy: string;
  readonly areas: readonly WithheldPlace[];
  readonly proof: RedactionProof;
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
    })
    .execute();
}

/** A case's redactions, the first first. */
export async function listRedactions(
  trx: OrganTransaction,
  organId: string,
  applicationId: string,
): Promise<RedactionRecord[]> {
  const rows = await trx
    .selectFrom('redaction')
    .selectAll()
    .where('organ_id', '=', organId)
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
    areas: row.areas as WithheldPlace[],
    proof: row.proof as RedactionProof,
  }));
}
