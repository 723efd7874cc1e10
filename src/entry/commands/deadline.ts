import type { Command } from 'commander';
import { parseLocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { NATIONAL_CALENDAR } from '../../law/calendar/index.js';
import { LONGEST_EXTENSION, replyLimit, type Pause, type ReplyLimitFacts } from '../../law/reply-limit/index.js';
import { reportRefusal } from '../report-refusal.js';
import { deadlineJson, deadlineText } from './deadline-output.js';
import { formatOption } from './format-option.js';

interface DeadlineOptions {
  received?: string;
  corrected?: string;
  extended?: string | true;
  pause?: string[];
  format: string;
}

/** `gongkai deadline`: the reply limit (答复期限) with its proof, day by day. */
export function registerDeadline(program: Command): void {
  program
    .command('deadline')
    .description('计算政府信息公开申请的答复期限，逐日列明 · reply limit of an application, day by day')
    .option('--received <日期>', '收到申请之日 · day of receipt')
    .option('--corrected <日期>', '收到补正申请之日，期限重新计算 · day the correction was received')
    .option('--extended [工作日]', '延长答复期限，默认 20 个工作日 · extended, by 20 working days unless given')
    .option(
      '--pause <起日..止日>',
      '征求意见期间，首尾均不计入，可多次给出 · pause, both ends included; repeatable',
      collect,
    )
    .addOption(formatOption(['text', 'json']))
    .action((options: DeadlineOptions) => {
      const facts = readFacts(options);
      if (!facts.ok) return reportRefusal(facts);
      const limit = replyLimit(NATIONAL_CALENDAR, facts.value);
      if (!limit.ok) return reportRefusal(limit);
      process.stdout.write(
        options.format === 'json' ? deadlineJson(limit.value) : deadlineText(facts.value, limit.value),
      );
    });
}

function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}

function readFacts({ received, corrected, extended, pause = [] }: DeadlineOptions): Result<ReplyLimitFacts> {
  if (received === undefined) return refuse('input.missing', { field: '--received' });
  const receipt = parseLocalDate(received);
  if (!receipt.ok) return receipt;
  const correction = corrected === undefined ? null : parseLocalDate(corrected);
  if (correction && !correction.ok) return correction;
  const extension = extended === undefined ? null : readExtension(extended);
  if (extension && !extension.ok) return extension;
  const pauses: Pause[] = [];
  for (const text of pause) {
    const read = readPause(text);
    if (!read.ok) return read;
    pauses.push(read.value);
  }
  return ok({
    received: receipt.value,
    pauses,
    ...(correction && { corrected: correction.value }),
    ...(extension && { extension: extension.value }),
  });
}

function readExtension(value: string | true): Result<number> {
  if (value === true) return ok(LONGEST_EXTENSION);
  return /^\d{1,3}$/.test(value)
    ? ok(Number(value))
    : refuse('limit.extension', { days: value, max: LONGEST_EXTENSION });
}

function readPause(text: string): Result<Pause> {
  const ends = text.split('..');
  const [first = '', last = ''] = ends;
  if (ends.length !== 2) return refuse('limit.pause', { value: text });
  const from = parseLocalDate(first);
  if (!from.ok) return from;
  const to = parseLocalDate(last);
  return to.ok ? ok({ from: from.value, to: to.value }) : to;
}
