import { join } from 'node:path';
import { toCheckResult, toUnreadResult } from '../../domain/check/check-result.js';
import { renderCheckPage, type CheckedFile } from '../../domain/check/render/html-page.js';
import { overviewHead, overviewRow, overviewTail } from '../../domain/check/render/overview-page.js';
import { renderJson } from '../../domain/check/render/render-json.js';
import { addFile, NO_TOTALS, type Totals } from '../../domain/check/render/render-text.js';
import { pageName, writeWhole, type BatchFolder } from './batch-folder.js';
import { LineFile } from './line-file.js';
import { writeSummary } from './summary-workbook.js';

/** Takes checked files one after another and writes each down everywhere; holds none of them. */
export interface ResultsWriter {
  readonly add: (checked: CheckedFile) => Promise<void>;
  /** Puts `results.jsonl`, `summary.xlsx` and `index.html` in place, and says what was found in all. */
  readonly finish: () => Promise<Totals>;
}

export async function writeResults(folder: BatchFolder): Promise<ResultsWriter> {
  const lines = new LineFile(join(folder.path, 'results.jsonl'));
  const overview = new LineFile(join(folder.path, 'index.html'));
  const summary = await writeSummary(join(folder.path, 'summary.xlsx'));
  let totals = NO_TOTALS;
  await overview.write(overviewHead());
  return {
    add: async (checked) => {
      const { file, result } = checked;
      const name = pageName(file);
      const page = `reports/${encodeURIComponent(name)}`;
      await writeWhole(join(folder.reports, name), renderCheckPage([checked], '../index.html'));
      await lines.write(renderJson(result.ok ? toCheckResult(file, result.value) : toUnreadResult(file, result)));
      await overview.write(overviewRow(checked, page));
      summary.add(checked, page);
      totals = addFile(totals, checked);
    },
    finish: async () => {
      await overview.write(overviewTail(totals));
      await lines.finish();
      await overview.finish();
      await summary.finish();
      return totals;
    },
  };
}
