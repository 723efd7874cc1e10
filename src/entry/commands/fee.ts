import type { Command } from 'commander';
import { refuse, type Result } from '../../kernel/result.js';
import { feeByItem, feeByPage, type ProcessingFee } from '../../law/processing-fee/index.js';
import { reportRefusal } from '../report-refusal.js';
import { formatOption } from './format-option.js';

interface FeeOptions {
  items?: string;
  pages?: string;
  format: string;
}

/** `gongkai fee`: the information processing fee (信息处理费), by item or by page. */
export function registerFee(program: Command): void {
  program
    .command('fee')
    .description('计算信息处理费 · information processing fee')
    .option('--items <件数>', '按件：同一申请人一个自然月内的件数 · items of one applicant in a calendar month')
    .option('--pages <页数>', '按量：一件申请提供的页数 · pages supplied on one application')
    .addOption(formatOption(['text', 'json']))
    .action((options: FeeOptions) => {
      const fee = compute(options);
      if (!fee.ok) return reportRefusal(fee);
      const unit = options.items === undefined ? '页' : '件';
      process.stdout.write(options.format === 'json' ? `${JSON.stringify(fee.value)}\n` : feeText(fee.value, unit));
    });
}

function compute({ items, pages }: FeeOptions): Result<ProcessingFee> {
  if (items !== undefined && pages === undefined) return said(items, feeByItem(toCount(items)));
  if (pages !== undefined && items === undefined) return said(pages, feeByPage(toCount(pages)));
  return refuse('fee.scale');
}

function toCount(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** A refusal names the count as it was typed. */
function said(text: string, fee: Result<ProcessingFee>): Result<ProcessingFee> {
  return fee.ok ? fee : refuse(fee.code, { ...fee.params, value: text });
}

function feeText({ yuan, slices }: ProcessingFee, unit: string): string {
  const rows = slices.map((slice) => [
    `第${slice.from}${slice.to === slice.from ? '' : `至${slice.to}`}${unit}`,
    `${slice.count}${unit} × ${slice.rate}元 = ${slice.yuan}元`,
  ]);
  return [
    `信息处理费  ${yuan}元`,
    ...rows.map(([range, sum]) => `${range}：${sum}`),
    '依据：《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
    '',
  ].join('\n');
}
