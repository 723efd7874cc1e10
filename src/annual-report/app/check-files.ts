import { ok, type Result } from '../../kernel/result.js';
import { readDocument, readDocumentsInOrder } from '../../platform/documents/index.js';
import { checkDocument, readReport, type CheckOptions } from '../domain/check/check-report.js';
import type { ParsedReport } from '../domain/check/parsed-report.js';
import type { CheckedFile } from '../domain/check/render/html-page.js';

/** Reads the report for the year before, for the continuity rules; refuses what cannot be read (`file.*`, `report.*`). */
export async function readPreviousReport(path: string): Promise<Result<ParsedReport>> {
  const document = await readDocument(path);
  if (!document.ok) return document;
  const report = readReport(document.value);
  return report.ok ? ok(report.value) : report;
}

/** Checks files one after another in the order given; one that cannot be read does not hold up the others. */
export async function* checkFiles(paths: readonly string[], options: CheckOptions): AsyncGenerator<CheckedFile> {
  for await (const { path, result } of readDocumentsInOrder(paths)) {
    yield { file: path, result: result.ok ? checkDocument(result.value, options) : result };
  }
}
