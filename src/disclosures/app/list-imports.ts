import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { listImportsOf, type ImportRow } from '../db/imports.js';

export interface ListedImport {
  readonly importId: string;
  readonly sheet: ImportRow['sheet'];
  readonly format: ImportRow['format'];
  readonly fileName: string | null;
  readonly rows: number;
  readonly importedAt: Date;
  readonly takenBackAt: Date | null;
}

/** What was imported of documents and decisions, the newest first; at most 200. Refuses `access.denied`. */
export async function listImports(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, sheet }: { readonly organId: string; readonly sheet: ImportRow['sheet'] | null },
): Promise<Result<readonly ListedImport[]>> {
  if (!maySee(viewer, { kind: 'disclosureRecord', organId })) return refuse('access.denied');
  const rows = await withViewer(db, viewer, organId, (trx) => listImportsOf(trx, organId, sheet));
  return ok(
    rows.map((row) => ({
      importId: row.import_id,
      sheet: row.sheet,
      format: row.format,
      fileName: row.file_name,
      rows: row.rows,
      importedAt: row.imported_at,
      takenBackAt: row.taken_back_at,
    })),
  );
}
