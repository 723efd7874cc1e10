import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { columnLetter, type CellError } from '../../../kernel/sheet/index.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { beginChains, lockChains } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { checkDecisions, type DecisionRow } from '../../domain/decisions/check-decisions.js';
import { DECISION_SHEET } from '../../domain/import/decision-sheet.js';
import type { ImportOutcome } from './import-outcome.js';
import { knownOf, writeDecisions } from './write-decisions.js';

export interface ImportDecisionsInput {
  readonly organId: string;
  /** Numbered from 1. */
  readonly rows: readonly DecisionRow[];
}

/**
 * Imports counted decisions and charges given by another system (接口导入): all rows or none. What is wrong is given back by row
 * and field, as cells of the template. Refuses `access.denied`, `import.empty`.
 */
export async function importDecisions(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, rows }: ImportDecisionsInput,
): Promise<Result<ImportOutcome>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  if (rows.length === 0) return refuse('import.empty');
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    await beginChains(trx, [organId]);
    await lockChains(trx, [organId]);
    const known = await knownOf(trx, organId, rows);
    const { decisions, faults } = checkDecisions(rows, known, localDateInShanghai(act.now));
    const errors = faults.map(({ row, field, reason }): CellError => {
      const index = DECISION_SHEET.columns.findIndex(({ key }) => key === field);
      const title = DECISION_SHEET.columns[index]?.title ?? field;
      return { cell: `${columnLetter(index)}${row}`, row, column: field, title, reason };
    });
    if (errors.length > 0) return ok({ importId: null, rows: rows.length, errors });
    const place = { organId, actor, now: act.now, format: 'api', fileName: null, fileHash: null } as const;
    return ok({ importId: await writeDecisions(trx, place, decisions), rows: rows.length, errors });
  });
}
