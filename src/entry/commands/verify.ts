import type { Command } from 'commander';
import { sayDifference, verifyTarget, type VerifyResult } from '../../annual-report/index.js';
import { describeError } from '../../kernel/errors.js';
import { writeOutput } from '../write-output.js';
import { formatOption } from './format-option.js';

/** `gongkai verify`: recomputes published reports from their open ledgers; needs no installation. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('由台账明细重算已公布的年度报告 · recompute published reports from their open ledgers')
    .argument(
      '<文件、目录或网址...>',
      'ledger.ndjson、其所在目录，或者已公布报告的网址 · ledgers, folders, or addresses of reports',
    )
    .addOption(formatOption(['text', 'json']))
    .addHelpText(
      'after',
      '\n退出状态：0 全部一致；1 有不一致；2 有未能核验的或者参数有误。\nExit status: 0 all agrees; 1 something differs; 2 something could not be verified, or bad usage.',
    )
    .action(async (targets: string[], { format }: { format: string }) => {
      let status = 0;
      for (const target of targets) {
        for await (const result of verifyTarget(target)) {
          status = Math.max(status, statusOf(result));
          const text = format === 'json' ? asJson(target, result) : asText(result);
          if (!result.ok && format === 'text') process.stderr.write(text);
          else if ((await writeOutput(text)) === 'closed') return;
        }
      }
      process.exitCode = status;
    });
}

function statusOf(result: VerifyResult): 0 | 1 | 2 {
  if (!result.ok) return 2;
  return result.value.differences.length > 0 ? 1 : 0;
}

function asText(result: VerifyResult): string {
  if (!result.ok) {
    return `${describeError(result.code, result.params)}\n${describeError(result.code, result.params, 'en')}\n`;
  }
  const { target, verdict, differences, against } = result.value;
  const { report, lines } = verdict;
  const of = `${report.organ.name}${report.year}年度报告第 ${report.version} 版，明细 ${lines} 行`;
  const compared = [
    '首行',
    ...(against.includes('data') ? ['JSON 数据'] : []),
    ...(against.includes('page') ? ['网页'] : []),
  ];
  if (differences.length === 0) {
    const cells = Object.keys(verdict.cells).length;
    return `${target}\n  ${of}：哈希相连，${cells} 格全部重算一致，与${compared.join('、')}相符。\n  链头 ${report.head}\n`;
  }
  const said = differences.map((difference) => `  ✗ ${sayDifference(difference, report.format, 'zh')}\n`);
  return `${target}\n  ${of}：有 ${differences.length}${verdict.more ? ' 处以上' : ' 处'}不一致。\n${said.join('')}`;
}

/** One line for each ledger. */
function asJson(target: string, result: VerifyResult): string {
  if (!result.ok) return `${JSON.stringify({ target, ok: false, code: result.code, ...result.params })}\n`;
  const { verdict, against, differences } = result.value;
  const { organ, year, format, version, publishedOn, head, hash, content } = verdict.report;
  const report = { organ, year, format, version, publishedOn, lines: verdict.lines, head, hash, content };
  const { more } = verdict;
  return `${JSON.stringify({ target: result.value.target, ok: true, agrees: differences.length === 0, report, against, differences, more })}\n`;
}
