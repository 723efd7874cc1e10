import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { ReadSheet } from '../../../platform/sheets/index.js';
import type { CellError } from '../../../kernel/sheet/index.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { checkDecisions, type DecisionField, type DecisionRow } from '../../domain/decisions/check-decisions.js';
import type { DecisionKind } from '../../domain/decisions/decision.js';
import type { ImportOutcome } from './import-outcome.js';
import type { ImportPlace } from './import-record-sheet.js';
import { knownOf, writeDecisions } from './write-decisions.js';

/** Checks a sheet of decisions whole, and writes it where it is sound and to be imported. The organ's chain is locked. */
export async function importDecisionSheet(
  trx: OrganTransaction,
  place: ImportPlace,
  { format, rows, errors: unread, errorAt }: ReadSheet<DecisionField>,
): Promise<ImportOutcome> {
  const given = rows.map(({ row, values }): DecisionRow => ({
    row,
    kind: (values.kind ?? null) as DecisionKind | null,
    period: (values.period ?? null) as string | null,
    count: (values.count ?? null) as number | null,
    amountFen: (values.amount ?? null) as number | null,
    source: (values.source ?? null) as string | null,
    reference: (values.reference ?? null) as string | null,
  }));
  const known = await knownOf(trx, place.organId, given);
  const { decisions, faults } = checkDecisions(given, known, localDateInShanghai(place.now));
  const wrong = new Set(unread.map(({ row, column }) => `${row} ${column}`));
  const errors: CellError[] = [
    ...unread,
    // A cell that could not be read is there: it is not missing too.
    ...faults
      .filter(({ row, field }) => !wrong.has(`${row} ${field}`))
      .map(({ row, field, reason }) => errorAt(row, field, reason)),
  ].sort((a, b) => a.row - b.row);
  const outcome = { rows: rows.length, errors };
  if (place.mode === 'check' || errors.length > 0) return { importId: null, ...outcome };
  return { importId: await writeDecisions(trx, { ...place, format }, decisions), ...outcome };
}
