import type { Command } from 'commander';
import { deriveReport, openDraft, reportToDocx, draftDocument, type DerivedReport } from '../../annual-report/index.js';
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
  readonly format: string;
}

const OPERATOR: Viewer = { kind: 'system', name: 'cli' };

/** `gongkai report derive`: the figures of an organ's year, counted from the ledger. */
export function registerReport(program: Command): void {
  program
    .command('report')
    .description('年度报告 · annual reports')
    .command('derive')
    .description('由台账生成某机关某年度的报告数据 · derive the figures of an organ’s year from the ledger')
    .requiredOption('--organ <机关>', '机关的编号或代码 · id or code of the organ')
    .requiredOption('--year <年度>', '统计年度 · report year')
    .addOption(formatOption(['json', 'docx']))
    .action(async (options: DeriveOptions) => {
      const now = new Date();
      if (!/^\d{4}$/.test(options.year)) return reportRefusal(refuse('report.year', { year: options.year }));
      await withInstallation(now, ({ services }) => derive(services, options, now));
    });
}

async function derive(services: Services, options: DeriveOptions, now: Date): Promise<Result<unknown>> {
  const report = await deriveReport(services, OPERATOR, { organ: options.organ, year: Number(options.year), now });
  if (!report.ok) return report;
  if (options.format === 'json') return ok(await writeOutput(asJson(report.value)));
  const { organId, year } = report.value;
  const draft = await openDraft(services, OPERATOR, { organId, year, now });
  return draft.ok ? ok(await writeOutput(await reportToDocx(draftDocument(draft.value)))) : draft;
}

/** One line: `cells` keyed and valued as in the check; where a figure comes from stands beside it. */
function asJson({ organId, organCode, organName, year, format, cells }: DerivedReport): string {
  const figures = Object.fromEntries(Object.entries(cells).map(([key, { value, source }]) => [key, { value, source }]));
  return `${JSON.stringify({ organ: organId, code: organCode, name: organName, year, format, cells: figures })}\n`;
}
