import type { Command } from 'commander';
import { parseLocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { readNotice } from '../../calendar/index.js';
import { NATIONAL_CALENDAR, withNotice, type WorkingCalendar } from '../../law/calendar/index.js';
import { LONGEST_EXTENSION, replyLimit, type Pause, type ReplyLimitFacts } from '../../law/reply-limit/index.js';
import { closeReaders, readDocument } from '../../platform/documents/index.js';
import { reportRefusal } from '../report-refusal.js';
import { deadlineJson, deadlineText } from './deadline-output.js';
import { formatOption } from './format-option.js';

interface DeadlineOptions {
  received?: string;
  corrected?: string;
  extended?: string | true;
  pause?: string[];
  notice?: string[];
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
    .option(
      '--notice <文件>',
      '放假安排通知（DOCX、PDF、文本），随附的日历没有的年度据此计算，可多次给出 · a holiday notice to count by; repeatable',
      collect,
    )
    .addOption(formatOption(['text', 'json']))
    .addHelpText('after', CALENDAR_NOTE)
    .action(async (options: DeadlineOptions) => {
      const facts = readFacts(options);
      if (!facts.ok) return reportRefusal(facts);
      const calendar = await calendarWith(options.notice ?? []);
      await closeReaders();
      if (!calendar.ok) return reportRefusal(calendar);
      const limit = replyLimit(calendar.value, facts.value);
      if (!limit.ok) return reportRefusal(limit);
      process.stdout.write(
        options.format === 'json' ? deadlineJson(limit.value) : deadlineText(facts.value, limit.value),
      );
    });
}

const CALENDAR_NOTE = `
按程序随附的放假安排计算，不读取数据库中载入的通知；随附的日历没有的年度标明为暂定。
Counts by the calendar shipped with the program, not by notices loaded into a database.
`;

/** The shipped calendar with the notices of these files. Refuses as `readDocument`, `readNotice` and `withNotice`. */
async function calendarWith(files: readonly string[]): Promise<Result<WorkingCalendar>> {
  let calendar: WorkingCalendar = NATIONAL_CALENDAR;
  for (const file of files) {
    const document = await readDocument(file);
    if (!document.ok) return document;
    const read = readNotice(document.value.lines.join('\n'));
    if (!read.ok) return read;
    const added = withNotice(calendar, read.value.notice);
    if (!added.ok) return added;
    calendar = added.value;
  }
  return ok(calendar);
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
