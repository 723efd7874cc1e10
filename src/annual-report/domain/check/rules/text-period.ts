import { findDates, findRanges, type StatedDate, type StatedRange } from '../text/period-dates.js';
import { placeOf, sentences, type Span } from '../text/passage.js';
import { YEAR, readYear } from '../text/year-words.js';
import type { Hit, Rule } from './rule.js';

/** What names the period of the figures: 统计期限, 数据的统计时段, 所列数据, 报告期. */
const PERIOD_WORDS =
  /(?:统计|数据|报告|年报)(?:信息)?(?:数据|统计)?的?(?:统计)?(?:起止)?(?:期限|时限|时段|周期|区间|期间|时间范围|起止时间|时间|日期|期)(?:范围|区间|段|点)?|所(?:列|涉及?|用|引用|使用)的?(?:各项|相关|有关)?(?:统计)?数据|数据(?:均)?(?:统计)?(?:截至|截止)|涵盖(?:的?时间|期间)?|数据核定时间点?/;
const AS_OF = /(?:截至|截止(?:到|至|于)?|截止时间|时间点[为：]?|截至到)/;
const NOT_THE_PERIOD = /上半年|下半年|季度|活动|期间开展|公示期|征求意见/;

function isFirstDay(date: StatedDate): boolean {
  return date.month === 1 && (date.day === 1 || date.day === null);
}

function isLastDay(date: StatedDate): boolean {
  return date.month === 12 && (date.day === 31 || date.day === 0 || date.day === null);
}

function isWholeYear({ from, to }: StatedRange, year: number | null): boolean {
  const first = from.year ?? to.year ?? year;
  const last = to.year ?? from.year ?? year;
  if (!isFirstDay(from) || !isLastDay(to)) return false;
  return first === last && (year === null || first === year);
}

/** A range in the preamble that looks like a year is its period even where no word says so. */
function looksLikeYear({ from, to }: StatedRange): boolean {
  return isFirstDay(from) || isLastDay(to);
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** The wrong period a sentence states, or `null` where it states none or the right one. */
function wrongPeriod(sentence: Span, year: number | null): Place | null {
  const words = PERIOD_WORDS.exec(sentence.text);
  const isPreamble = sentence.passage.section === 0;
  if (NOT_THE_PERIOD.test(sentence.text)) return null;
  const ranges = findRanges(sentence.text);
  if (ranges.length > 0) {
    const stated = ranges.filter(
      (range) => (words && range.start >= words.index) || (isPreamble && looksLikeYear(range)),
    );
    const wrong = stated.find((range) => !isWholeYear(range, year));
    return wrong ? { from: wrong.start, to: wrong.end } : null;
  }
  if (!words || (!isPreamble && sentence.passage.section > 1)) return null;
  return wrongEnd(sentence.text, words.index, year) ?? (isPreamble ? wrongYear(sentence.text, words, year) : null);
}

/** 统计数据截至 2021年12月31日: only the end is given. */
function wrongEnd(text: string, after: number, year: number | null): Place | null {
  const asOf = AS_OF.exec(text);
  if (!asOf) return null;
  const date = findDates(text).find((found) => found.start >= asOf.index && found.start >= after);
  if (!date || date.start - asOf.index > asOf[0].length + 2) return null;
  const isRight = isLastDay(date) && (date.year === null || year === null || date.year === year);
  return isRight ? null : { from: date.start, to: date.end };
}

const YEAR_ALONE = new RegExp(
  `^[^，。；与比较同\\d]{0,10}?(?:为|是|系|：|截至|截止)(${YEAR})年(?:度|全年)?(?!\\d|[一二三四五六七八九十]+月)`,
);

/** 统计期限为2021年度: the year alone. */
function wrongYear(text: string, words: RegExpExecArray, year: number | null): Place | null {
  const rest = text.slice(words.index + words[0].length);
  const stated = YEAR_ALONE.exec(rest);
  if (!stated || year === null || readYear(stated[1] as string) === year) return null;
  const from = words.index + words[0].length + stated[0].indexOf(stated[1] as string);
  return { from, to: from + (stated[1] as string).length + 1 };
}

/** The stated statistics period (统计期限) is not 1 January to 31 December of the report year: 《条例》 Art. 49, 上一年度. */
export const textPeriod: Rule = {
  code: 'text.period',
  severity: 'error',
  basis: {
    zh: '《条例》第四十九条（年度报告反映上一年度，即1月1日至12月31日）',
    en: 'Regulation Art. 49: the report is of the year before, 1 January to 31 December',
  },
  test: (_report, { year, text }) =>
    text.paragraphs.flatMap((passage) =>
      sentences(passage).flatMap((sentence): Hit[] => {
        const place = wrongPeriod(sentence, year);
        if (!place) return [];
        const from = sentence.start + place.from;
        const to = sentence.start + place.to;
        return [
          {
            ...placeOf(passage, from, to),
            params: {
              kind: year === null ? 'unknown-year' : 'year',
              stated: passage.original(from, to),
              ...(year === null ? {} : { year }),
            },
          },
        ];
      }),
    ),
};
