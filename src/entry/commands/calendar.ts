import type { Command } from 'commander';
import { recomputeSome } from '../../applications/index.js';
import {
  beginRecomputation,
  calendarYear,
  changedLimits,
  currentCalendar,
  listNotices,
  loadNotice,
  readNotice,
  recomputeNext,
  type ChangedLimit,
} from '../../calendar/index.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import { weekdayName } from '../../law/calendar/index.js';
import { closeReaders, readDocument } from '../../platform/documents/index.js';
import type { Services } from '../../platform/services.js';
import { reportRefusal } from '../report-refusal.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';
import { formatOption } from './format-option.js';

interface LoadOptions {
  readonly year?: string;
  readonly title?: string;
  readonly number?: string;
}

/** `gongkai calendar`: the State Council's notices on days off: load, list, show. */
export function registerCalendar(program: Command): void {
  const calendar = program.command('calendar').description('工作日历（放假安排） · working calendar');
  calendar
    .command('load')
    .description('载入国务院办公厅的放假安排通知，重算在办申请的期限 · load a notice, recompute open cases')
    .argument('<文件>', '通知全文，或者每行一天的表（2027-01-01 元旦 放假） · the notice, or a table of days')
    .option('--year <年度>', '通知所属年度，文件中没有写明时给出 · year, where the file does not name it')
    .option('--title <标题>', '文件标题 · title')
    .option('--number <文号>', '文号，如 国办发明电〔2025〕7号 · document number')
    .action((path: string, options: LoadOptions) => load(path, options));
  calendar
    .command('list')
    .description('列出已有放假安排的年度和版本 · years and versions known')
    .addOption(formatOption(['text', 'json']))
    .action(({ format }: { format: string }) =>
      withInstallation(new Date(), async ({ services }) => ok(await list(services, format))),
    );
  calendar
    .command('show')
    .description('列出某年度的放假和调休日期 · days off and make-up days of a year')
    .argument('<年度>')
    .addOption(formatOption(['text', 'json']))
    .action((year: string, { format }: { format: string }) =>
      withInstallation(new Date(), ({ services }) => show(services, year, format)),
    );
  calendar
    .command('recompute')
    .description('按现行日历重算在办申请的期限 · recompute the limits of open cases')
    .action(() => {
      const now = new Date();
      return withInstallation(now, ({ services }) => recompute(services, operator(now)));
    });
}

const operator = (now: Date): Act => ({ viewer: { kind: 'system', name: 'cli' }, now });

async function load(path: string, options: LoadOptions): Promise<void> {
  const year = options.year === undefined ? undefined : toYear(options.year);
  if (year === null) return reportRefusal(refuse('input.invalid', { field: '--year', reason: '应为四位年份' }));
  const document = await readDocument(path);
  await closeReaders();
  if (!document.ok) return reportRefusal(document);
  const read = readNotice(document.value.lines.join('\n'), year);
  if (!read.ok) return reportRefusal(read);
  const { notice, missing } = read.value;
  const title = options.title ?? read.value.title ?? `国务院办公厅关于${notice.year}年部分节假日安排的通知`;
  const documentNumber = options.number ?? read.value.documentNumber;
  if (documentNumber === null) return reportRefusal(refuse('input.missing', { field: '文号（--number）' }));
  const now = new Date();
  await withInstallation(now, async ({ services }) => {
    const loaded = await loadNotice(services, operator(now), { notice, title, documentNumber });
    if (!loaded.ok) return loaded;
    if (missing.length > 0) process.stderr.write(`通知中没有写明：${missing.join('、')}，请核对。\n`);
    const { year: of, version, recomputation } = loaded.value;
    await writeOutput(`已载入${of}年放假安排，第 ${version} 版。\n`);
    return finish(services, operator(now), recomputation);
  });
}

function toYear(text: string): number | null {
  return /^\d{4}$/.test(text) ? Number(text) : null;
}

function changeLine({ organName, receiptNumber, from, to, toProvisional }: ChangedLimit): string {
  return `${receiptNumber}  ${organName}  ${from} → ${to}${toProvisional ? '（暂定）' : ''}\n`;
}

async function recompute(services: Services, act: Act): Promise<Result<unknown>> {
  const begun = await beginRecomputation(services, act);
  return begun.ok ? finish(services, act, begun.value.number) : begun;
}

/** Goes through with a recomputation, a server beside it or not, and lists what it has moved; says on a terminal how far it is. */
async function finish(services: Services, act: Act, number: number): Promise<Result<unknown>> {
  for (;;) {
    const stands = await recomputeNext(services, recomputeSome, act.now);
    if (!stands) break;
    const { organs, organsDone, cases, changed } = stands;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r已核对 ${organsDone}/${organs} 个机关、${cases} 件在办申请，${changed} 件期限有变动`);
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  let count = 0;
  let after: string | undefined;
  const lines: string[] = [];
  do {
    const page = await changedLimits(services, act.viewer, { number, now: act.now, after, limit: 200 });
    if (!page.ok) return page;
    count += page.value.items.length;
    lines.push(...page.value.items.map(changeLine));
    after = page.value.next ?? undefined;
  } while (after !== undefined);
  return ok(await writeOutput(`期限有变动的在办申请：${count} 件。\n${lines.join('')}`));
}

async function list(services: Services, format: string): Promise<unknown> {
  const notices = await listNotices(services.db);
  if (format === 'json') {
    const { version } = await currentCalendar(services.db);
    return writeOutput(`${JSON.stringify({ version, notices })}\n`);
  }
  const lines = notices.map(({ year, version, inForce, documentNumber, title }) => {
    const standing = version === 0 ? '随软件附带' : `第 ${version} 版`;
    const source = title === null ? '' : `  ${documentNumber}  ${title}`;
    return `${year}  ${standing}${source}${inForce ? '' : '（已被新版本取代）'}\n`;
  });
  return writeOutput(lines.join(''));
}

async function show(services: Services, year: string, format: string): Promise<Result<unknown>> {
  const days = await calendarYear(services.db, toYear(year) ?? 0);
  if (!days.ok) return refuse(days.code, { year });
  if (format === 'json') return ok(await writeOutput(`${JSON.stringify({ year: Number(year), days: days.value })}\n`));
  const lines = days.value.map(({ date, reason }) => `${date}  ${weekdayName(date)}  ${reason}\n`);
  return ok(await writeOutput(lines.join('')));
}
