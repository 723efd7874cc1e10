import type { Command } from 'commander';
import { deriveReport, openDraft, reportToDocx, draftDocument, type DerivedReport } from '../../annual-report/index.js';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Viewer } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { reportRefusal } from '../report-refusal.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';
import { formatOption } from './format-option.js';

interface DeriveOptions {
  readonly organ: string;
  readonly year: string;
  readonly asOf?: string;
  readonly format: string;
}

const OPERATOR: Viewer = { kind: 'system', name: 'cli' };

/** `gongkai report derive`: the figures of an organ's year, counted from its records; as of any day of it. */
export function registerReport(program: Command): void {
  program
    .command('report')
    .description('年度报告 · annual reports')
    .command('derive')
    .description('由台账生成某机关某年度的报告数据 · derive the figures of an organ’s year from the ledger')
    .requiredOption('--organ <机关>', '机关的编号或代码 · id or code of the organ')
    .requiredOption('--year <年度>', '统计年度 · report year')
    .option('--as-of <日期>', '截至某日（按法定日期），如 2026-06-30 · as the figures stood on a day, by legal dates')
    .addOption(formatOption(['json', 'docx']))
    .action(async (options: DeriveOptions) => {
      const now = new Date();
      if (!/^\d{4}$/.test(options.year)) return reportRefusal(refuse('report.year', { year: options.year }));
      const asOf = options.asOf === undefined ? ok(undefined) : parseLocalDate(options.asOf);
      if (!asOf.ok) return reportRefusal(asOf);
      await withInstallation(now, ({ services }) => derive(services, options, asOf.value, now));
    });
}

async function derive(
  services: Services,
  options: DeriveOptions,
  asOf: LocalDate | undefined,
  now: Date,
): Promise<Result<unknown>> {
  const input = { organ: options.organ, year: Number(options.year), now, asOf };
  const report = await deriveReport(services, OPERATOR, input);
  if (!report.ok) return report;
  if (options.format === 'json') return ok(await writeOutput(asJson(report.value)));
  const { organId, year, cells } = report.value;
  const draft = await openDraft(services, OPERATOR, { organId, year, now });
  if (!draft.ok) return draft;
  const figures = Object.fromEntries(Object.keys(draft.value.cells).map((key) => [key, cells[key]?.value ?? null]));
  return ok(await writeOutput(await reportToDocx({ ...draftDocument(draft.value), cells: figures })));
}

/**
 * One line: `cells` keyed and valued as in the check; where a figure comes from stands beside it. Of a signed year the figures
 * are those signed, and `signed.differences` names the cells whose records say something else since.
 */
function asJson({ organId, organCode, organName, year, format, asOf, cells, signed }: DerivedReport): string {
  const figures = Object.fromEntries(Object.entries(cells).map(([key, { value, source }]) => [key, { value, source }]));
  const whose = { organ: organId, code: organCode, name: organName, year, format };
  return `${JSON.stringify({ ...whose, asOf, cells: figures, signed })}\n`;
}
