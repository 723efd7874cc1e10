import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Db } from '../../platform/database/schema.js';
import { versionsOf, type VersionRow } from '../db/versions.js';
import type { ReportDocument } from '../domain/report-document.js';

export interface PublishedVersion {
  readonly version: number;
  readonly publishedOn: LocalDate;
  /** Why it was published again; `null` for the first. */
  readonly correctionNote: string | null;
}

/** A published annual report in one of its versions. Public. */
export interface PublishedReport {
  readonly organId: string;
  readonly year: number;
  /** As signed, with the day it was published. */
  readonly document: ReportDocument;
  readonly current: PublishedVersion;
  /** Every version, the newest first. */
  readonly versions: readonly PublishedVersion[];
  /** `sha256:` of its canonical JSON: the ledger's event of publication carries the same. */
  readonly contentHash: string;
}

/** One published report, in its newest version or the one named. Refuses `report.unknown`. */
export async function getPublishedReport(
  db: Db,
  input: { readonly organId: string; readonly year: number; readonly version?: number },
): Promise<Result<PublishedReport>> {
  const rows = await versionsOf(db, input.organId, input.year);
  const row = input.version === undefined ? rows[0] : rows.find((candidate) => candidate.version === input.version);
  if (!row) return refuse('report.unknown');
  return ok({
    organId: row.organ_id,
    year: row.year,
    document: { ...row.content.document, publishedOn: row.published_on },
    current: versionLine(row),
    versions: rows.map(versionLine),
    contentHash: row.content_hash,
  });
}

function versionLine(row: VersionRow): PublishedVersion {
  return { version: row.version, publishedOn: row.published_on, correctionNote: row.correction_note };
}
