import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  checkFiles,
  countFindings,
  isFolder,
  precedes,
  readPreviousReport,
  type CheckedFile,
  type CheckOptions,
  type OrganLevel,
  type ParsedReport,
} from '../../annual-report/index.js';
import { describeError } from '../../kernel/errors.js';
import { refuse } from '../../kernel/result.js';
import { localDateInShanghai, parseLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { closeReaders } from '../../platform/documents/index.js';
import { reportRefusal } from '../report-refusal.js';
import { writeOutput } from '../write-output.js';
import { runBatch } from './check-batch.js';
import { CHECK_FORMATS, checkOutput, type CheckFormat, type CheckOutput } from './check-output.js';
import { formatOption } from './format-option.js';

interface CheckCommandOptions {
  year?: number;
  level?: OrganLevel;
  previous?: string;
  published?: LocalDate;
  format: CheckFormat;
  out?: string;
  previousDir?: string;
  jobs?: number;
}

/** `gongkai check`: reads published annual reports and says what is wrong with them. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('检查政府信息公开工作年度报告 · check annual reports (.txt .md .html .docx .doc .xlsx .pdf)')
    .argument(
      '<文件...>',
      '年度报告文件，或者存放报告的文件夹（须给出 --out） · report files, or folders of them (with --out)',
    )
    .option('--year <年度>', '报告年度，代替从文件中读到的 · report year, overrides the one read', readYear)
    .addOption(
      new Option(
        '--level <层级>',
        '公开机关：department 部门（1月31日前），government 政府（3月31日前） · whose due date counts',
      ).argParser(readLevel),
    )
    .option('--previous <文件>', '上一年度的年度报告，比对年度衔接 · report for the year before')
    .option('--published <日期>', '公布日期 YYYY-MM-DD · publication date', readDate)
    .addOption(formatOption(CHECK_FORMATS))
    .option(
      '--out <文件夹>',
      '批量检查，结果写入该文件夹；中断后再次运行即继续 · check many into a folder; run again to go on',
    )
    .option('--previous-dir <文件夹>', '上一年度各机关的年度报告，与 --out 同用 · last year’s reports, with --out')
    .option('--jobs <数量>', '同时检查的进程数，与 --out 同用 · processes at work, with --out', readJobs)
    .addHelpText(
      'after',
      '\n退出状态：0 没有错误；1 有错误；2 有文件未能读取或参数有误。\nExit status: 0 no error found; 1 errors found; 2 a file could not be read, or bad usage.',
    )
    .action(async (files: string[], options: CheckCommandOptions, command: Command) => {
      try {
        if (options.out === undefined && !(await hasFolder(files)) && options.previousDir === undefined) {
          await check(files, options);
        } else {
          await checkMany(files, options, command);
        }
      } finally {
        await closeReaders();
      }
    });
}

function readYear(value: string): number {
  if (/^20\d\d$/.test(value)) return Number(value);
  throw new InvalidArgumentError(`“${value}”不是年度，应写作四位数字，例如 2025 (a year such as 2025).`);
}

function readLevel(value: string): OrganLevel {
  if (value === 'department' || value === 'government') return value;
  throw new InvalidArgumentError('应为 department、government 之一 (one of department, government).');
}

function readDate(value: string): LocalDate {
  const date = parseLocalDate(value);
  if (date.ok) return date.value;
  throw new InvalidArgumentError(describeError(date.code, date.params));
}

function readJobs(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('应为 1 至 99 的整数 (a whole number from 1 to 99).');
}

async function hasFolder(files: readonly string[]): Promise<boolean> {
  for (const file of files) if (await isFolder(file)) return true;
  return false;
}

async function checkMany(files: readonly string[], options: CheckCommandOptions, command: Command): Promise<void> {
  const { out, year, level, published, previousDir, jobs } = options;
  if (out === undefined) return reportRefusal(refuse('input.missing', { field: '--out <文件夹>' }));
  if (options.previous !== undefined) return refuseTogether('--previous');
  if (command.getOptionValueSource('format') === 'cli') return refuseTogether('--format');
  const asOf = localDateInShanghai(new Date());
  await runBatch({
    paths: files,
    out,
    previous: previousDir,
    options: { year, level, published, asOf },
    processes: jobs,
  });
}

function refuseTogether(field: string): void {
  reportRefusal(refuse('input.invalid', { field, reason: '不能与 --out 同时使用 (not together with --out)' }));
}

async function check(files: readonly string[], options: CheckCommandOptions): Promise<void> {
  const previous = options.previous === undefined ? null : await readPreviousReport(options.previous);
  if (previous && !previous.ok) {
    process.stderr.write(`${options.previous}：\n`);
    reportRefusal({ ...previous, params: { path: options.previous ?? '', ...previous.params } });
    process.exitCode = 2;
    return;
  }
  const { year, level, published } = options;
  const checkOptions: CheckOptions = {
    year,
    level,
    published,
    previous: previous?.value,
    asOf: localDateInShanghai(new Date()),
  };
  await run(files, checkOptions, checkOutput(options.format, files.length));
}

async function run(files: readonly string[], options: CheckOptions, output: CheckOutput): Promise<void> {
  let status = 0;
  for await (const checked of checkFiles(files, options)) {
    status = Math.max(status, statusOf(checked));
    sayOnStandardError(checked, options.previous);
    if ((await writeOutput(output.file(checked))) === 'closed') break;
  }
  await writeOutput(output.end());
  process.exitCode = status;
}

/** 2: not read · 1: a finding of severity error · 0: none. */
function statusOf({ result }: CheckedFile): 0 | 1 | 2 {
  if (!result.ok) return 2;
  return countFindings(result.value.findings).errors > 0 ? 1 : 0;
}

function sayOnStandardError({ file, result }: CheckedFile, previous: ParsedReport | undefined): void {
  if (!result.ok) {
    const params = { path: file, ...result.params };
    process.stderr.write(
      `${file}：${describeError(result.code, params)} ${describeError(result.code, params, 'en')}\n`,
    );
  } else if (previous && !precedes(previous, result.value.year)) {
    process.stderr.write(
      `${file}：--previous 给出的是${previous.year}年度报告，不是${result.value.year}年度的上一年度，未作年度衔接比对。 --previous is not for the year before; continuity was not compared.\n`,
    );
  }
}
