import { createHash } from 'node:crypto';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { SheetSpec } from '../../../kernel/sheet/index.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { beginChains, lockChains } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { readSheet, writeTemplate } from '../../../platform/sheets/index.js';
import { findImportOfFile } from '../../db/imports.js';
import { DECISION_SHEET } from '../../domain/import/decision-sheet.js';
import { PUBLICATION_SHEET } from '../../domain/import/publication-sheet.js';
import { RECORD_SHEET } from '../../domain/import/record-sheet.js';
import { importPublicationSheet } from '../publication/import/import-publication-sheet.js';
import { importDecisionSheet } from './import-decision-sheet.js';
import { importRecordSheet } from './import-record-sheet.js';
import type { ImportMode, ImportOutcome } from './import-outcome.js';

export const SHEETS = ['records', 'decisions', 'publications'] as const;
export type Sheet = (typeof SHEETS)[number];

const SPECS: Readonly<Record<Sheet, SheetSpec>> = {
  records: RECORD_SHEET,
  decisions: DECISION_SHEET,
  publications: PUBLICATION_SHEET,
};

export interface ImportSheetInput {
  readonly organId: string;
  readonly sheet: Sheet;
  readonly bytes: Buffer;
  /** As the person's computer named it; for showing. */
  readonly fileName: string | null;
  readonly mode: ImportMode;
}

/** The template of a sheet (导入模板) as a workbook. */
export function sheetTemplate(sheet: Sheet): Promise<Buffer> {
  return writeTemplate(SPECS[sheet]);
}

/**
 * Imports documents, counted decisions and charges, or publications, from a workbook or a file of lines (XLSX、CSV 导入): all rows in one
 * transaction or none. Errors of cells are given back as such; refused are `access.denied`, a file that is no such sheet
 * (`file.*`, `import.*`), and one that came before (`import.same-file`).
 */
export async function importSheet(
  services: Pick<Services, 'db' | 'files' | 'vault'>,
  act: Act,
  { organId, sheet, bytes, fileName, mode }: ImportSheetInput,
): Promise<Result<ImportOutcome>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  if (sheet === 'publications') return importPublicationSheet(services, act, { organId, bytes, fileName, mode });
  const records = sheet === 'records' ? await readSheet(bytes, RECORD_SHEET) : null;
  if (records && !records.ok) return records;
  const decisions = sheet === 'decisions' ? await readSheet(bytes, DECISION_SHEET) : null;
  if (decisions && !decisions.ok) return decisions;
  const actor = actorOf(act.viewer);
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    // Of two imports with the same rows the second finds the first's.
    await beginChains(trx, [organId]);
    await lockChains(trx, [organId]);
    const before = await findImportOfFile(trx, organId, sheet, fileHash);
    if (before) return refuse('import.same-file', { on: localDateInShanghai(before.imported_at) });
    const place = { organId, actor, now: act.now, mode, fileName, fileHash };
    if (records?.ok) return ok(await importRecordSheet(trx, place, records.value));
    if (decisions?.ok) return ok(await importDecisionSheet(trx, place, decisions.value));
    throw new RangeError(`no sheet ${sheet}`);
  });
}
