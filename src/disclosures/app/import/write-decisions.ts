import { createHash } from 'node:crypto';
import { newId } from '../../../kernel/ids.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { appendEvents, canonicalJson, type NewEvent } from '../../../platform/ledger/index.js';
import { insertDecisions, knownDecisions } from '../../db/decisions.js';
import { insertImport, type ImportRow } from '../../db/imports.js';
import type { DecisionRow, KnownDecisions } from '../../domain/decisions/check-decisions.js';
import type { CountedDecision } from '../../domain/decisions/decision.js';

export interface DecisionsPlace {
  readonly organId: string;
  readonly actor: string;
  readonly now: Date;
  readonly format: ImportRow['format'];
  readonly fileName: string | null;
  readonly fileHash: string | null;
}

/** What counts already of the sources and numbers that rows name. */
export function knownOf(
  trx: OrganTransaction,
  organId: string,
  rows: readonly Pick<DecisionRow, 'source' | 'reference'>[],
): Promise<KnownDecisions> {
  const named = (field: 'source' | 'reference') => [
    ...new Set(rows.map((row) => row[field]).filter((value) => value !== null)),
  ];
  return knownDecisions(trx, organId, { sources: named('source'), references: named('reference') });
}

/** Writes an import of decisions with its event, which binds their content by a digest; gives the import's id. */
export async function writeDecisions(
  trx: OrganTransaction,
  { organId, actor, now, format, fileName, fileHash }: DecisionsPlace,
  decisions: readonly CountedDecision[],
): Promise<string> {
  const importId = newId();
  await insertImport(trx, {
    organ_id: organId,
    import_id: importId,
    sheet: 'decisions',
    format,
    file_name: fileName,
    file_hash: fileHash,
    rows: decisions.length,
    imported_at: now,
    imported_by: actor,
    taken_back_at: null,
    taken_back_by: null,
  });
  await insertDecisions(
    trx,
    { organId, importId },
    decisions.map((decision) => ({ decisionId: newId(), decision })),
  );
  const origin = { organId, streamId: importId, actor, recordedAt: now, afterSeq: 0 };
  await appendEvents(trx, origin, [decisionsImported(decisions)]);
  return importId;
}

/** The event of an import: how many rows, what they add up to by year and kind, and a digest of them all. */
export function decisionsImported(decisions: readonly CountedDecision[]): NewEvent {
  const days = decisions.map(({ countsOn }) => countsOn).sort();
  const totals: Record<string, number> = {};
  for (const { kind, countsOn, count, amountFen } of decisions) {
    const key = `${countsOn.slice(0, 4)}.${kind}`;
    totals[key] = (totals[key] ?? 0) + (count ?? amountFen ?? 0);
  }
  const digest = createHash('sha256')
    .update(decisions.map((decision) => canonicalJson(decision)).join('\n'))
    .digest('hex');
  return {
    type: 'decisions.imported',
    schemaVersion: 1,
    legalDate: days[0] as LocalDate,
    payload: { rows: decisions.length, totals, digest: `sha256:${digest}` },
  };
}
