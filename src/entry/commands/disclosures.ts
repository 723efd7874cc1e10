import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import { importSheet, sheetTemplate, SHEETS, type Sheet } from '../../disclosures/index.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { SHEET_LIMITS } from '../../kernel/sheet/index.js';
import type { Act } from '../../kernel/visibility.js';
import type { Organ } from '../../organs/index.js';
import type { Services } from '../../platform/services.js';
import { forOrgan } from '../for-organ.js';
import { writeOutput } from '../write-output.js';

interface SheetOptions {
  readonly sheet: Sheet;
}

interface ImportOptions extends SheetOptions {
  readonly organ: string;
  readonly dryRun?: true;
}

const sheetOption = () =>
  new Option(
    '--sheet <内容>',
    'records 规章和规范性文件，decisions 处理决定和收费 · documents, or decisions and charges',
  )
    .choices([...SHEETS])
    .makeOptionMandatory();

/** `gongkai disclosures`: documents and decisions, which table two counts, from a workbook or a file of lines. */
export function registerDisclosures(program: Command): void {
  const disclosures = program
    .command('disclosures')
    .description('文件台账、处理决定和收费的批量导入 · import of documents, decisions and charges');
  disclosures
    .command('template')
    .description('写出导入模板（XLSX） · write the template')
    .argument('<文件>', '写到哪里 · where to')
    .addOption(sheetOption())
    .action(async (path: string, { sheet }: SheetOptions) => writeFile(path, await sheetTemplate(sheet)));
  disclosures
    .command('import')
    .description('由 XLSX 或者 CSV 导入，有一处错误则全部不导入 · import all rows or none')
    .argument('<文件>', '按模板填写的 XLSX 或者 CSV · filled in after the template')
    .requiredOption('--organ <机关>', '机关编号或代码 · organ, id or code')
    .addOption(sheetOption())
    .option('--dry-run', '只检查，不导入 · check only')
    .action((path: string, options: ImportOptions) =>
      forOrgan(options.organ, (services, act, organ) => bring(services, act, organ, path, options)),
    );
}

async function bring(
  services: Services,
  act: Act,
  organ: Organ,
  path: string,
  { sheet, dryRun }: ImportOptions,
): Promise<Result<unknown>> {
  const status = await stat(path).catch(() => null);
  if (!status?.isFile()) return refuse('file.not-a-file', { path });
  if (status.size > SHEET_LIMITS.bytes) {
    return refuse('file.too-large', { size: status.size, limit: SHEET_LIMITS.bytes });
  }
  const mode = dryRun ? 'check' : 'import';
  const input = { organId: organ.id, sheet, bytes: await readFile(path), fileName: basename(path), mode } as const;
  const done = await importSheet(services, act, input);
  if (!done.ok) return done;
  const { rows, errors } = done.value;
  await writeOutput(errors.map(({ cell, title, reason }) => `${cell} ${title}：${reason}\n`).join(''));
  if (errors.length > 0) return refuse('import.rows', { count: errors.length });
  return ok(await writeOutput(dryRun ? `共 ${rows} 行，没有错误，可以导入。\n` : `已导入 ${rows} 行。\n`));
}
