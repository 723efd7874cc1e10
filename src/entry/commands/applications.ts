import { readFile, stat, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
  annotatedWorkbook,
  exportCases,
  importCase,
  importWorkbook,
  templateWorkbook,
  type WorkbookOutcome,
} from '../../applications/index.js';
import { parseLocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import type { Organ } from '../../organs/index.js';
import type { Services } from '../../platform/services.js';
import { forOrgan } from '../for-organ.js';
import { writeOutput } from '../write-output.js';
import { addErase } from './erase-application.js';

/** Cases of one file of lines; more are given in several files. */
const FILE_BYTES = 200 * 1024 * 1024;
const ORGAN = ['--organ <机关>', '机关编号或代码 · organ, id or code'] as const;

interface ImportOptions {
  readonly organ: string;
  readonly dryRun?: true;
  readonly errors?: string;
}

/** `gongkai applications`: cases brought from elsewhere, taken elsewhere and erased, for whoever runs the server. */
export function registerApplications(program: Command): void {
  const applications = program
    .command('applications')
    .description('申请的批量导入、整案交换和个人信息删除 · import, exchange and erasure of cases');
  applications
    .command('template')
    .description('写出批量导入模板（XLSX） · write the template for old cases')
    .argument('<文件>', '写到哪里 · where to')
    .action(async (path: string) => writeFile(path, await templateWorkbook()));
  applications
    .command('import')
    .description('由 XLSX 批量导入以往的申请，有一处错误则全部不导入 · import old cases, all or none')
    .argument('<文件>', '按模板填写的 XLSX · filled in after the template')
    .requiredOption(...ORGAN)
    .option('--dry-run', '只检查，不导入 · check only')
    .option('--errors <文件>', '把标注错误的工作簿写到文件 · write the workbook with its errors marked')
    .action((path: string, options: ImportOptions) =>
      forOrgan(options.organ, (services, act, organ) => importOld(services, act, organ, path, options)),
    );
  applications
    .command('export')
    .description('按收到日期导出整案，每行一件（NDJSON） · export cases by day of receipt')
    .requiredOption(...ORGAN)
    .requiredOption('--from <日期>', '收到日期自（YYYY-MM-DD） · received from')
    .requiredOption('--to <日期>', '收到日期至（YYYY-MM-DD） · received to')
    .action(({ organ, from, to }: { organ: string; from: string; to: string }) =>
      forOrgan(organ, (services, act, of) => exportRange(services, act, of, { from, to })),
    );
  applications
    .command('import-json')
    .description('导入整案（JSON 一件，或者 NDJSON 每行一件），逐件导入 · import cases, each whole or not at all')
    .argument('<文件>', 'gongkai.case/1')
    .requiredOption(...ORGAN)
    .action((path: string, { organ }: { organ: string }) =>
      forOrgan(organ, (services, act, of) => importLines(services, act, of, path)),
    );
  addErase(applications);
}

async function importOld(
  services: Services,
  act: Act,
  organ: Organ,
  path: string,
  { dryRun, errors }: ImportOptions,
): Promise<Result<unknown>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const mode = dryRun ? 'check' : 'import';
  const done = await importWorkbook(services, act, { organId: organ.id, bytes: bytes.value, mode });
  if (!done.ok) return done;
  if (errors !== undefined) await writeFile(errors, await annotatedWorkbook(done.value.sheet, done.value.errors));
  return reportOutcome(done.value, mode);
}

async function reportOutcome(outcome: WorkbookOutcome, mode: 'check' | 'import'): Promise<Result<unknown>> {
  const { rows, errors } = outcome;
  await writeOutput(errors.map(({ cell, reason }) => `${cell}：${reason}\n`).join(''));
  if (errors.length > 0) return refuse('import.rows', { count: errors.length });
  await writeOutput(mode === 'check' ? `共 ${rows} 件，没有错误，可以导入。\n` : `已导入 ${rows} 件。\n`);
  return ok(null);
}

async function exportRange(
  services: Services,
  act: Act,
  organ: Organ,
  range: { readonly from: string; readonly to: string },
): Promise<Result<unknown>> {
  const from = parseLocalDate(range.from);
  if (!from.ok) return from;
  const to = parseLocalDate(range.to);
  if (!to.ok) return to;
  const cases = await exportCases(services, act, { organId: organ.id, from: from.value, to: to.value });
  if (!cases.ok) return cases;
  for await (const document of cases.value) {
    if ((await writeOutput(`${JSON.stringify(document)}\n`)) === 'closed') break;
  }
  return ok(null);
}

async function importLines(services: Services, act: Act, organ: Organ, path: string): Promise<Result<unknown>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const documents = readDocuments(bytes.value.toString('utf8'));
  if (!documents.ok) return documents;
  for (const document of documents.value) {
    const imported = await importCase(services, act, { organId: organ.id, document });
    if (!imported.ok) return imported;
    const { receiptNumber, applicationId, repeated } = imported.value;
    await writeOutput(`${receiptNumber}\t${applicationId}\t${repeated ? '此前已导入' : '已导入'}\n`);
  }
  return ok(null);
}

/** One case over several lines, or a case a line. */
function readDocuments(text: string): Result<unknown[]> {
  const whole = parseJson(text);
  if (whole.ok) return ok([whole.value]);
  const documents: unknown[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const document = parseJson(line);
    if (!document.ok) return refuse('exchange.json', { line: index + 1 });
    documents.push(document.value);
  }
  return ok(documents);
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    // JSON.parse throws on whatever is no JSON.
    return refuse('exchange.json', { line: 1 });
  }
}

async function readBytes(path: string): Promise<Result<Buffer>> {
  const status = await stat(path).catch(() => null);
  if (!status?.isFile()) return refuse('file.not-a-file', { path });
  if (status.size > FILE_BYTES) return refuse('file.too-large', { size: status.size, limit: FILE_BYTES });
  return ok(await readFile(path));
}
