import { ok, refuse, type Result } from '../../kernel/result.js';
import { identifyOrgan } from '../../organs/index.js';
import type { Db } from '../../platform/database/schema.js';
import { ledgerOf } from '../db/published-files.js';
import { versionsOf } from '../db/versions.js';
import type { PublishedVersion } from './get-published-report.js';
import type { PublishedContent } from './publish-files/published-content.js';

export interface FoundReport {
  readonly published: PublishedContent;
  /** Every version, the newest first. */
  readonly versions: readonly PublishedVersion[];
}

/**
 * A published report of an organ by its id or code, in its newest version or the one named; of an organ abolished since
 * too. Public. Refuses `organ.unknown` and `report.unknown`.
 */
export async function findPublished(
  db: Db,
  input: { readonly organ: string; readonly year: number; readonly version?: number },
): Promise<Result<FoundReport>> {
  const organ = await identifyOrgan(db, input.organ);
  if (!organ) return refuse('organ.unknown', { organ: input.organ });
  const rows = await versionsOf(db, organ.id, input.year);
  const row = input.version === undefined ? rows[0] : rows.find(({ version }) => version === input.version);
  if (!row) return refuse('report.unknown');
  const ledger = await ledgerOf(db, { organId: organ.id, year: row.year, version: row.version });
  return ok({
    published: {
      organId: organ.id,
      organCode: organ.code,
      year: row.year,
      version: row.version,
      publishedOn: row.published_on,
      publishedAt: row.published_at,
      correctionNote: row.correction_note,
      content: row.content,
      contentHash: row.content_hash,
      ledger: ledger
        ? { organCode: ledger.organ_code, lines: ledger.lines, head: ledger.head, hash: ledger.hash }
        : null,
    },
    versions: rows.map((each) => ({
      version: each.version,
      publishedOn: each.published_on,
      correctionNote: each.correction_note,
    })),
  });
}
