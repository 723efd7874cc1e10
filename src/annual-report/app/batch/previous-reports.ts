import type { ParsedReport } from '../../domain/check/parsed-report.js';
import { plainOrgan } from '../../domain/similar/plain-words.js';
import { readKept, type BatchFolder } from './batch-folder.js';
import { restoreResult } from './kept-check.js';

export interface PreviousReport {
  readonly file: string;
  readonly report: ParsedReport;
}

/** Reports for earlier years, found again by organ and year; only their names are held. */
export class PreviousReports {
  readonly #files = new Map<string, string>();

  constructor(readonly folder: BatchFolder) {}

  async add(file: string): Promise<void> {
    const kept = await readKept(this.folder, file);
    if (!kept?.result.ok) return;
    const { year, report } = kept.result;
    if (year !== null && report.organ !== null) this.#files.set(keyOf(report.organ, year), file);
  }

  /** The report of the same organ for the year before; `null` where there is none, or organ or year cannot be told. */
  async before(organ: string | null, year: number | null): Promise<PreviousReport | null> {
    const file = organ === null || year === null ? undefined : this.#files.get(keyOf(organ, year - 1));
    if (file === undefined) return null;
    const kept = await readKept(this.folder, file);
    const restored = kept && restoreResult(kept.result);
    return restored?.ok ? { file, report: restored.value.report } : null;
  }
}

function keyOf(organ: string, year: number): string {
  return `${year} ${plainOrgan(organ)}`;
}
