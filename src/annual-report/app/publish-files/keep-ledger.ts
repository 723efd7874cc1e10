import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { AnnualReportLedgerTable } from '../../../platform/database/schema/report-files.js';
import { insertLedger } from '../../db/published-files.js';
import { versionsOf } from '../../db/versions.js';
import type { FrozenReport } from '../../domain/draft/freeze-report.js';
import { firstLine, type LedgerContent } from '../../domain/open-ledger/ledger-lines.js';
import { LEDGER_TOOLS } from './ledger-tools.js';

/** A version as it is published. */
export interface VersionToPublish {
  readonly organId: string;
  readonly organCode: string;
  readonly version: number;
  readonly publishedOn: string;
  readonly content: FrozenReport;
  readonly contentHash: string;
}

/** What the first line of a version's ledger says. */
export function ledgerContent(published: Omit<VersionToPublish, 'organId'>): LedgerContent {
  const { organName: name, year, format, cells } = published.content.document;
  return {
    organ: { code: published.organCode, name },
    year,
    format,
    version: published.version,
    publishedOn: published.publishedOn,
    cells,
    content: published.contentHash,
  };
}

/** What is announced of a version's ledger; `null` for content frozen before there were ledgers. */
export function ledgerRow(published: VersionToPublish): AnnualReportLedgerTable | null {
  const { organId, organCode, version, content } = published;
  if (!content.counted) return null;
  const { count, head, hash } = firstLine(LEDGER_TOOLS, ledgerContent(published), content.counted);
  const { year } = content.document;
  return { organ_id: organId, year, version, organ_code: organCode, lines: count, head, hash };
}

/**
 * Announces the open ledger with the version just published, in the transaction of its publication: number of lines, head
 * and first hash are on record from the same moment as the figures.
 */
export async function keepLedger(
  trx: OrganTransaction,
  organ: { readonly id: string; readonly code: string },
  { year, version }: { readonly year: number; readonly version: number },
): Promise<void> {
  const row = (await versionsOf(trx, organ.id, year)).find((each) => each.version === version);
  if (!row) throw new Error(`version ${version} is not published`);
  const ledger = ledgerRow({
    organId: organ.id,
    organCode: organ.code,
    version,
    publishedOn: row.published_on,
    content: row.content,
    contentHash: row.content_hash,
  });
  if (ledger) await insertLedger(trx, ledger);
}
