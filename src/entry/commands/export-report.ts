import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { findPublished, publishedFile, REPORT_FILE_FORMATS, type ReportFileFormat } from '../../annual-report/index.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Services } from '../../platform/services.js';
import { reportRefusal } from '../report-refusal.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';
import { formatOption } from './format-option.js';

interface ExportOptions {
  readonly organ: string;
  readonly year: string;
  readonly edition?: string;
  readonly format: string;
  readonly out?: string;
}

const [FIRST, ...OTHERS] = REPORT_FILE_FORMATS;

/** `gongkai report export`: a file of a published report, the same bytes that the portal gives. */
export function registerReportExport(program: Command): void {
  const report = program.commands.find((command) => command.name() === 'report') ?? program.command('report');
  report
    .command('export')
    .description('导出已公布的年度报告 · a file of a published report')
    .requiredOption('--organ <机关>', '机关的编号或代码 · id or code of the organ')
    .requiredOption('--year <年度>', '统计年度 · report year')
    .option('--edition <版次>', '版次，不填为现行版本 · version; the newest where left out')
    .option('--out <文件>', '写入文件，不填为标准输出 · file to write; standard output where left out')
    .addOption(formatOption([FIRST ?? 'pdf', ...OTHERS]))
    .action(async (options: ExportOptions) => {
      const { year, edition = '1' } = options;
      if (!/^\d{4}$/.test(year)) return reportRefusal(refuse('report.year', { year }));
      if (!/^[1-9]\d{0,3}$/.test(edition)) return reportRefusal(refuse('report.unknown'));
      const now = new Date();
      await withInstallation(now, ({ services }) => exportReport(services, options, now));
    });
}

async function exportReport(services: Services, options: ExportOptions, now: Date): Promise<Result<unknown>> {
  const { organ, year, edition, out } = options;
  const asked = { organ, year: Number(year), ...(edition === undefined ? {} : { version: Number(edition) }) };
  const found = await findPublished(services.db, asked);
  if (!found.ok) return found;
  // `formatOption` lets no other through.
  const format = options.format as ReportFileFormat;
  const file = await publishedFile(services, found.value.published, format, now);
  if (!file.ok) return file;
  const content = await file.value.open();
  if (out !== undefined) return ok(await pipeline(content, createWriteStream(out)));
  for await (const piece of content) {
    if ((await writeOutput(piece as Uint8Array)) === 'closed') break;
  }
  return ok(null);
}
