import type { Passage } from '../../text/passage.js';
import { YEAR, readYear, withoutTitles } from '../../text/year-words.js';

/** What a text is speaking of where a clause stands. */
export type Topic = 'applications' | 'other' | null;

/** A piece of a sentence between commas or brackets, with what the words before it say of its scope. */
export interface Clause {
  /** Titles of documents are blanked out. */
  readonly text: string;
  /** Where it begins in the passage. */
  readonly start: number;
  readonly passage: Passage;
  /** The paragraph, with the heading that stands above it where it is a line of its own. */
  readonly paragraph: string;
  /** The sentence up to 。. */
  readonly sentence: string;
  /** The clause before it in the sentence. */
  readonly before: string;
  /** It tells of another year, of several, of a part of the year, or compares. */
  readonly isOutside: boolean;
  /** It breaks a number down (其中). */
  readonly isDetail: boolean;
  readonly topic: Topic;
}

/** Counts of applications for information, as texts call them. */
export const ABOUT_APPLICATIONS =
  /信息公开[^，。；]{0,12}申请|依申请|依法申请公开|公开申请|申请公开|信息公开[^，。；]{0,4}件数/;
const ABOUT_OTHERS =
  /热线|留言|来信|信箱|建议|提案|工单|投诉|举报|咨询|信访|诉求|许可|复议|诉讼|处罚|案件|议案|解读|规范性文件|网民|微信|微博|公众号|发布[^，。；]{0,12}信息|主动公开|栏目|意见/;
const PART_OF_YEAR =
  /上半年|下半年|[一二三四1-4]季度|季度|近[一二两三四五六七八九十几\d]+年|历年|历史|多年来|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份|[1-9]月?[-—至]+(?:[1-9]|10|11)月(?!\d|31)|施行以来|实施以来|成立以来|开通以来|机构改革以来|目前为止|截至目前|截止目前/;
const COMPARISON = /同比|环比|比上|比去|较上|较去|与上一?年|与去年|相比|增长|增加|减少|下降|上升|多于|少于/;
const LAST_YEAR = /(?:去年|上一?年度?)(?!度?(?:末)?结转)/;
const THIS_YEAR = /本年|今年|全年|年度内|年内/;
/** 截至2021年11月底: a part of the year; 截至2021年12月31日 is all of it. */
const AS_OF_MONTH = /(?:截至|截止)[^，。；]{0,8}?(\d{1,2}|[一二三四五六七八九十]{1,2})月/;

function isPartOfYear(sentence: string): boolean {
  if (PART_OF_YEAR.test(sentence)) return true;
  const month = AS_OF_MONTH.exec(sentence)?.[1];
  return month !== undefined && month !== '12' && month !== '十二';
}

const NAMED_YEAR = new RegExp(`(${YEAR})年`, 'g');

/** The year a clause speaks of: the last one it names, else the one before it. */
function yearIn(text: string, before: number | null, year: number | null): number | null {
  const named = [...text.matchAll(NAMED_YEAR)].map((match) => readYear(match[1] as string));
  const carried = /结转/.test(text);
  if (named.length > 0 && !carried) return named.at(-1) as number;
  if (THIS_YEAR.test(text)) return year;
  if (LAST_YEAR.test(text) && !COMPARISON.test(text)) return -1;
  return before;
}

function topicOf(text: string, before: Topic): Topic {
  if (ABOUT_APPLICATIONS.test(text)) return 'applications';
  return ABOUT_OTHERS.test(text) ? 'other' : before;
}

/** Cuts a passage into clauses. `year` is the report year, `heading` the heading above the passage, empty where there is none. */
export function clausesOf(passage: Passage, year: number | null, heading: string): Clause[] {
  const clauses: Clause[] = [];
  const whole = withoutTitles(passage.text);
  let topic: Topic = passage.section === 3 ? 'applications' : topicOf(heading, null);
  let sentenceStart = 0;
  for (const sentence of whole.split('。')) {
    const isPart = isPartOfYear(sentence);
    let spokenYear = year;
    let isDetail = false;
    let before = '';
    let start = sentenceStart;
    for (const piece of sentence.split(/([，；！？（）])/)) {
      if (/^[，；！？（）]$/.test(piece) || piece === '') {
        if (piece === '；') isDetail = false;
        start += piece.length;
        continue;
      }
      spokenYear = yearIn(piece, spokenYear, year);
      topic = topicOf(piece, topic);
      isDetail ||= /其中|分别/.test(piece);
      const isOtherYear = year !== null && spokenYear !== year;
      clauses.push({
        text: piece,
        start,
        passage,
        paragraph: heading + passage.text,
        sentence,
        before,
        isOutside: isPart || isOtherYear || COMPARISON.test(piece),
        isDetail,
        topic,
      });
      before = piece;
      start += piece.length;
    }
    sentenceStart += sentence.length + 1;
  }
  return clauses;
}
