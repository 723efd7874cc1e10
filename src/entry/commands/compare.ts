import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import {
  compareFiles,
  compareToDocx,
  compareToPdf,
  renderComparePage,
  toCompareResult,
  type ComparedReports,
} from '../../annual-report/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { refuse } from '../../kernel/result.js';
import { closeReaders } from '../../platform/documents/index.js';
import { reportRefusal } from '../report-refusal.js';
import { writeOutput } from '../write-output.js';
import { refusalForWriting } from './check-batch.js';
import { formatOption } from './format-option.js';

const FORMATS = ['html', 'json', 'docx', 'pdf'] as const;

interface CompareOptions {
  format: (typeof FORMATS)[number];
  out?: string;
  fonts?: string;
}

/** `gongkai compare`: two annual reports side by side, with what is repeated and what differs. */
export function registerCompare(program: Command): void {
  program
    .command('compare')
    .description('对比两份年度报告：两个年度，或者两个机关 · compare two annual reports')
    .argument('<前者>', '年度报告文件 · a report file')
    .argument('<后者>', '年度报告文件 · another report file')
    .addOption(formatOption(FORMATS))
    .option('--out <文件>', '写入文件；docx、pdf 必须给出 · write to a file; needed for docx and pdf')
    .addOption(new Option('--fonts <文件夹>', 'pdf 所用字体文件夹，默认用随程序提供的字体 · folder of fonts for pdf'))
    .addHelpText(
      'after',
      '\n退出状态：0 已对比（不论有无差异）；2 有文件未能读取或参数有误。\nExit status: 0 compared, whatever differs; 2 a file could not be read, or bad usage.',
    )
    .action(async (one: string, other: string, options: CompareOptions) => {
      try {
        await compare(one, other, options);
      } finally {
        await closeReaders();
      }
    });
}

async function compare(one: string, other: string, options: CompareOptions): Promise<void> {
  const { format, out } = options;
  if (out === undefined && (format === 'docx' || format === 'pdf')) {
    return reportRefusal(refuse('input.missing', { field: `--out <文件>（${format} 不能写到标准输出）` }));
  }
  const now = new Date();
  const compared = await compareFiles({ one, other }, { asOf: localDateInShanghai(now) });
  if (!compared.ok) {
    process.stderr.write(`${String(compared.params['path'])}：\n`);
    return reportRefusal(compared);
  }
  const content = await render(compared.value, options, now);
  if (out === undefined) {
    await writeOutput(content);
    return;
  }
  try {
    await writeFile(out, content);
  } catch (error) {
    const refused = refusalForWriting(error, out);
    if (!refused) throw error;
    reportRefusal(refused);
  }
}

async function render(compared: ComparedReports, options: CompareOptions, now: Date): Promise<string | Uint8Array> {
  switch (options.format) {
    case 'html':
      return renderComparePage(compared);
    case 'json':
      return `${JSON.stringify(toCompareResult(compared))}\n`;
    case 'docx':
      return compareToDocx(compared);
    case 'pdf':
      return compareToPdf(compared, { fontFolder: options.fonts ?? null, datedAt: now });
  }
}
