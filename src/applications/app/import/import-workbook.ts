import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import { findOrgan } from '../../../organs/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { lockImports } from '../../db/case-imports.js';
import type { CellError } from '../../domain/import/check-rows.js';
import { mayImportFor } from '../exchange/may-import.js';
import { writeCases } from '../exchange/write-cases.js';
import { checkWorkbook } from './check-workbook.js';
import type { ReadSheet } from './read-workbook.js';

export interface WorkbookInput {
  readonly organId: string;
  readonly bytes: Buffer;
  /** `check` looks and writes nothing (试运行); `import` writes every row, or none. */
  readonly mode: 'check' | 'import';
}

export interface WorkbookOutcome {
  /** `null` where nothing was imported. */
  readonly importId: string | null;
  readonly rows: number;
  readonly errors: readonly CellError[];
  readonly sheet: ReadSheet;
}

/**
 * Imports old cases from a workbook (批量导入), all of its rows in one transaction or none. Errors of cells are given back as
 * such, not as a refusal; refused are `access.denied`, `organ.unknown`, and files that are no such workbook.
 */
export async function importWorkbook(
  services: Services,
  act: Act,
  { organId, bytes, mode }: WorkbookInput,
): Promise<Result<WorkbookOutcome>> {
  if (!mayImportFor(act.viewer, organId)) return refuse('access.denied');
  const organ = await findOrgan(services.db, organId, localDateInShanghai(act.now));
  if (!organ) return refuse('organ.unknown', { organ: organId });
  return withOrgan(services.db, { actor: actorOf(act.viewer), organId }, async (trx) => {
    if (mode === 'import') await lockImports(trx, organId);
    const checked = await checkWorkbook(trx, services, act, { organ, bytes });
    if (!checked.ok) return checked;
    const { importId, fileHash, calendar, rows, errors, cases, sheet } = checked.value;
    const outcome = { rows: rows.length, errors, sheet };
    if (mode === 'check' || errors.length > 0) return ok({ importId: null, ...outcome });
    await writeCases(trx, services, act, cases, { organ, importId, format: 'xlsx', fileHash, calendar });
    return ok({ importId, ...outcome });
  });
}
