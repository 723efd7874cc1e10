import { localDate, type LocalDate } from '../../kernel/local-date.js';
import { weekdayName } from '../../law/calendar/index.js';
import { REPLY_DAYS, type ReplyLimit, type ReplyLimitFacts } from '../../law/reply-limit/index.js';

/** One line: `{"due","days":[{"date","counted","reason"}]}`, with `"provisional":true` where a year has no notice yet. */
export function deadlineJson({ due, days, provisional }: ReplyLimit): string {
  const proof = days.map(({ date, counted, reason }) => ({ date, counted, reason }));
  return `${JSON.stringify({ due, days: proof, ...(provisional && { provisional }) })}\n`;
}

/** The Regulation as revised in 2019 (国务院令第711号) applies from this day on. */
const IN_FORCE = localDate('2019-05-15');

/** For a clerk: what was given, the due date, the proof as a table. */
export function deadlineText(facts: ReplyLimitFacts, limit: ReplyLimit): string {
  const head = [
    ['收到申请', withWeekday(facts.received)],
    ...(facts.corrected === undefined ? [] : [['收到补正', withWeekday(facts.corrected)]]),
    ...(facts.extension === undefined ? [] : [['延长期限', `${facts.extension} 个工作日`]]),
    ...(facts.pauses ?? []).map(({ from, to }) => ['征求意见', `${from} 至 ${to}`]),
    ['期限长度', `${REPLY_DAYS + (facts.extension ?? 0)} 个工作日`],
    ['届满之日', `${withWeekday(limit.due)}${limit.provisional ? '（暂定）' : ''}`],
  ];
  const rows = limit.days.map(
    ({ date, counted, reason, provisional }) =>
      `${date}  ${weekdayName(date)}  ${counted ? '计入' : '不计'}  ${reason}${provisional ? ' *' : ''}`,
  );
  return [
    ...head.map(([name, value]) => `${name}  ${value}`),
    '',
    '日期        星期    期限  说明',
    ...rows,
    '',
    ...notes(facts.received, limit).map((note) => `注：${note}`),
    '依据：《中华人民共和国政府信息公开条例》第三十条、第三十一条、第三十三条。',
    '',
  ].join('\n');
}

function notes(received: LocalDate, limit: ReplyLimit): string[] {
  const years = [...new Set(limit.days.filter((day) => day.provisional).map((day) => day.date.slice(0, 4)))];
  return [
    ...(limit.provisional
      ? [`${years.join('、')}年的放假安排尚未载入，带 * 的日期只按周末和法定节日推算，调休安排未定，届满之日可能变动。`]
      : []),
    ...(received < IN_FORCE ? ['现行条例自2019年5月15日起施行，此前收到的申请适用当时的规定。'] : []),
  ];
}

function withWeekday(date: LocalDate): string {
  return `${date}（${weekdayName(date)}）`;
}
