import { dayOfWeek, parseLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { refuse, type Refusal } from '../../kernel/result.js';

/** What a sentence of a notice says, in order: dates, what they are, how many they should be. */
export type NoticeToken =
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'to' }
  | { readonly kind: 'off' }
  | { readonly kind: 'work' }
  | { readonly kind: 'count'; readonly days: number };

/** Where the dates of a sentence lie: those without a year, in `year`; those without a month, in the one named last. */
export interface DatePlace {
  readonly year: number;
  /** The New Year's holiday may begin in December, which is then of the year before. */
  readonly newYear: boolean;
}

const TOKEN =
  /(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日(?:\((?<note>[^)]*)\))?|(?<to>至|到|—+|–|~|-)|(?<off>放假|补休|休息)|(?<work>上班)|共(?<count>\d{1,2})天/g;
const WEEKDAYS = '日一二三四五六';

/** Reads the tokens of one sentence; refuses a day that does not exist or whose weekday is another. */
export function tokensOf(sentence: string, place: DatePlace): NoticeToken[] | Refusal {
  const tokens: NoticeToken[] = [];
  let month: number | null = null;
  let year: number | null = null;
  for (const { groups = {} } of sentence.matchAll(TOKEN)) {
    if (groups['day'] !== undefined) {
      if (groups['year'] !== undefined) year = Number(groups['year']);
      if (groups['month'] !== undefined) month = Number(groups['month']);
      if (month === null) return unreadable(sentence, `“${groups['day']}日”前没有写明月份`);
      const inYear: number = year ?? (place.newYear && month === 12 ? place.year - 1 : place.year);
      const date = dateOf(inYear, month, Number(groups['day']));
      if (date === null) return unreadable(sentence, `没有${inYear}年${month}月${groups['day']}日这一天`);
      const weekday = weekdayIn(groups['note']);
      if (weekday !== null && weekday !== dayOfWeek(date)) {
        return unreadable(sentence, `${date} 是星期${WEEKDAYS[dayOfWeek(date)]}，与所写的星期不符`);
      }
      tokens.push({ kind: 'date', date });
    } else if (groups['to'] !== undefined) tokens.push({ kind: 'to' });
    else if (groups['off'] !== undefined) tokens.push({ kind: 'off' });
    else if (groups['work'] !== undefined) tokens.push({ kind: 'work' });
    else if (groups['count'] !== undefined) tokens.push({ kind: 'count', days: Number(groups['count']) });
  }
  return tokens;
}

export function unreadable(line: string, reason: string): Refusal {
  return refuse('calendar.unreadable', { line: line.trim().slice(0, 60), reason });
}

function dateOf(year: number, month: number, day: number): LocalDate | null {
  const date = parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  return date.ok ? date.value : null;
}

function weekdayIn(note: string | undefined): number | null {
  const name = /(?:星期|周)([日天一二三四五六])/.exec(note ?? '')?.[1];
  return name === undefined ? null : WEEKDAYS.indexOf(name === '天' ? '日' : name);
}
