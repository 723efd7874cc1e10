import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { NATIONAL_CALENDAR, withNotice, type HolidayNotice } from '../../law/calendar/index.js';
import { tokensOf, unreadable, type NoticeToken } from './notice-tokens.js';
import { readTableLine } from './table-line.js';

/** A notice as read from its words, to be confirmed by a person before it is loaded. */
export interface ReadNotice {
  readonly notice: HolidayNotice;
  /** As the text has them; `null` where it does not say. */
  readonly title: string | null;
  readonly documentNumber: string | null;
  /** Statutory holidays (《全国年节及纪念日放假办法》 Art. 2) that the text does not name: read it again. */
  readonly missing: readonly string[];
}

const STATUTORY_HOLIDAYS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const;
const LONGEST_TEXT = 20_000;

interface Reading {
  readonly off: Map<LocalDate, string>;
  readonly work: Set<LocalDate>;
}

/**
 * Reads a notice of the State Council (国务院办公厅关于××年部分节假日安排的通知): its sentences (“1月1日至3日放假调休，共3天。
 * 1月4日（星期日）上班”), or a table of one day a line (`2027-01-01 元旦 放假`). Weekdays and counts it states are checked.
 * Refuses `calendar.unreadable`, `calendar.notice` and `calendar.year`.
 * @param year needed where the text does not name it
 */
export function readNotice(text: string, year?: number): Result<ReadNotice> {
  if (text.length > LONGEST_TEXT) return unreadable(text, `文字超过 ${LONGEST_TEXT} 字，不像放假安排的通知`);
  const plain = text.normalize('NFKC').replaceAll('\r', '');
  const ofYear = year ?? yearIn(plain);
  if (ofYear === null) return refuse('input.missing', { field: '年度' });
  const reading: Reading = { off: new Map(), work: new Set() };
  let holiday = '';
  for (const line of plain.split('\n')) {
    const row = readTableLine(line);
    if (row) {
      if (row.working) reading.work.add(row.date);
      else reading.off.set(row.date, row.name);
      continue;
    }
    if (/^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/.test(line)) continue;
    for (const sentence of line.split(/[。;]/)) {
      const heading = /^\s*[一二三四五六七八九十]+、\s*([^:\d]{2,20}):/.exec(sentence);
      holiday = heading?.[1]?.trim() ?? holiday;
      const refusal = sentence.includes('鼓励') ? null : readSentence(sentence, ofYear, holiday, reading);
      if (refusal) return refusal;
    }
  }
  return finished(plain, ofYear, reading);
}

function readSentence(sentence: string, year: number, holiday: string, reading: Reading): Refusal | null {
  const tokens = tokensOf(sentence, { year, newYear: holiday.includes('元旦') });
  if (!Array.isArray(tokens)) return tokens;
  let waiting: LocalDate[] = [];
  let off = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'date') {
      const first = rangeStart(tokens, index, waiting);
      if (first !== null && (token.date <= first || token.date > addDays(first, 30))) {
        return unreadable(sentence, `起止日期 ${first} 至 ${token.date} 不对`);
      }
      const from = first === null ? token.date : addDays(first, 1);
      for (let date = from; date <= token.date; date = addDays(date, 1)) waiting.push(date);
    } else if (token.kind === 'off') {
      if (waiting.length > 0 && holiday === '') return unreadable(sentence, '没有写明是哪个节日');
      for (const date of waiting) reading.off.set(date, holiday);
      off += waiting.length;
      waiting = [];
    } else if (token.kind === 'work') {
      for (const date of waiting) reading.work.add(date);
      waiting = [];
    } else if (token.kind === 'count' && token.days !== off) {
      return unreadable(sentence, `写明共${token.days}天，读出的却是${off}天`);
    }
  }
  return waiting.length > 0 ? unreadable(sentence, '没有写明放假还是上班') : null;
}

/** The day a range begins with, where the date at `index` ends one. */
function rangeStart(tokens: readonly NoticeToken[], index: number, waiting: readonly LocalDate[]): LocalDate | null {
  return tokens[index - 1]?.kind === 'to' ? (waiting.at(-1) ?? null) : null;
}

function finished(plain: string, year: number, { off, work }: Reading): Result<ReadNotice> {
  const holidays = [...off].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
  const notice: HolidayNotice = { year, holidays, workingDays: [...work].sort() };
  const layered = withNotice(NATIONAL_CALENDAR, notice);
  if (!layered.ok) return layered;
  const names = holidays.map((day) => day.name).join(' ');
  return ok({
    notice,
    title: /国务院办公厅关于\d{4}年[^\n]{0,20}节假日安排的通知/.exec(plain)?.[0] ?? null,
    documentNumber: numberIn(plain),
    missing: STATUTORY_HOLIDAYS.filter((name) => !names.includes(name)),
  });
}

function yearIn(plain: string): number | null {
  const found = /(\d{4})年[^\n]{0,10}节假日安排/.exec(plain)?.[1] ?? /^\s*(\d{4})[-/年]/m.exec(plain)?.[1];
  return found === undefined ? null : Number(found);
}

function numberIn(plain: string): string | null {
  const found = /(国办发(?:明电)?)\s*[〔[(](\d{4})[〕\])]\s*(\d{1,3})\s*号/.exec(plain);
  return found && `${found[1]}〔${found[2]}〕${found[3]}号`;
}
