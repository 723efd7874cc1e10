import { placeOf, sentences, type Passage, type Span } from '../text/passage.js';
import { YEAR, readYear, withoutTitles } from '../text/year-words.js';
import type { CheckContext, Hit, Rule } from './rule.js';

type Kind = 'title' | 'plan' | 'plan-heading' | 'opening';

/** A sentence that opens with a year, as 2021年，… or 2021年度我局… */
const OPENING = new RegExp(
  `^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\\d[.、])?(?:在|过去的)?(${YEAR})年(?:度)?(?:里|中|内)?(，)?(.*)$`,
);
/** The subject of a plan, short and without a mark: 我局, 本机关, 全区政务公开工作. */
const SUBJECT = '[^，。；：将要拟]{0,16}?';
/** What follows 将 where it means "will", not "把". */
const WILL =
  '(?:继续|进一步|深入|不断|着力|加强|加大|加快|严格|认真|努力|积极|全面|全力|以|坚持|围绕|重点|从以下|针对|紧紧|紧扣|紧密|切实|持续|大力|会|充分|结合|采取|做好|做实|做细|完善|健全|提升|提高|推动|推进|强化|更加|通过|贯彻|落实|逐步|始终|聚焦|拓展|丰富|创新|适时|抓好|抓实|组织开展|开展|立足|依托|按照|根据|对照|对标|一如既往|高标准|突出|扎实|牢固|主要|在|着眼|把|严把|优化|深化|细化)';
/** 将 with an object that is then put somewhere: "把", a thing done. */
const TAKES_AND_PUTS =
  /将[^，。；]{1,30}(?:作为|纳入|列入|列为|摆在|摆上|放在|融入|贯穿|视为|当作|分解|置于|提上|落实到|下放|公开在|公布在|发布在|上传|录入)/;
const DONE = /了|已|完成了|取得|成立|制定了|共(?:计)?(?:主动)?公开|实现了/;
const PLAN_HEADING = new RegExp(
  `(${YEAR})年(?:度)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:的)?(?:下一步)?(?:工作)?(?:计划|打算|安排|思路|重点工作安排|努力方向)`,
);
const COMPARED = /相比|对比|比较|同比|较|以来|起|至|到|底前/;

function planKind(sentence: Span, year: number): { kind: Kind; stated: number; at: number } | null {
  const text = withoutTitles(sentence.text);
  const heading = PLAN_HEADING.exec(text);
  if (heading && text.length <= 40 && readYear(heading[1] as string) <= year && !/完成|落实情况|根据|按照/.test(text)) {
    return { kind: 'plan-heading', stated: readYear(heading[1] as string), at: heading.index };
  }
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const stated = readYear(opening[1] as string);
  if (stated > year) return null;
  const rest = opening[3] as string;
  const will = new RegExp(
    `^(?:的?(?:政府信息公开|政务公开|信息公开)?工作(?:中|里)，)?(?:是[^，。；]{2,20}之年，)?${SUBJECT}，?将${WILL}`,
  ).test(rest);
  const aim = new RegExp(
    `^${SUBJECT.replace('要拟', '')}(?:要|拟|计划|打算|力争)(?:继续|进一步|做好|抓好|加强|在|从|以|按照|重点|着力|不断)`,
  ).test(rest);
  if (!will && !aim) return null;
  if (TAKES_AND_PUTS.test(rest.split('，').slice(0, 2).join('，')) || DONE.test(rest.split('，')[0] ?? '')) return null;
  return { kind: 'plan', stated, at: text.indexOf(opening[1] as string) };
}

/** In section 五 (and after it) what is planned is for the year after the report year. */
function plansIn(passages: readonly Passage[], year: number): Hit[] {
  return passages.flatMap((passage) =>
    sentences(passage).flatMap((sentence): Hit[] => {
      const plan = planKind(sentence, year);
      if (!plan) return [];
      const from = sentence.start + plan.at;
      return [
        {
          ...placeOf(passage, from, Math.min(sentence.start + sentence.text.length, from + 24)),
          params: { kind: plan.kind, stated: plan.stated, year, next: year + 1 },
        },
      ];
    }),
  );
}

/** The title bears another year only. */
function titleOf({ text, year }: CheckContext): Hit[] {
  if (!text.title || year === null) return [];
  const years = [...text.title.text.matchAll(new RegExp(`(${YEAR})年`, 'g'))].map((match) =>
    readYear(match[1] as string),
  );
  if (years.length === 0 || years.includes(year)) return [];
  return [
    {
      ...placeOf(text.title, 0, text.title.text.length),
      params: { kind: 'title', stated: years[0] as number, year },
    },
  ];
}

/** The section that tells of the year opens with another one: text kept from an older report. */
function openingOf(passages: readonly Passage[], year: number): Hit[] {
  const first = passages.flatMap(sentences)[0];
  if (!first) return [];
  const opening = OPENING.exec(withoutTitles(first.text));
  if (!opening || opening[2] !== '，') return [];
  const stated = readYear(opening[1] as string);
  const rest = opening[3] as string;
  // A later year opens plans; an earlier one may be compared with, or begin a tale that goes on.
  if (stated >= year || COMPARED.test(rest.split('，')[0] ?? '') || rest.includes(`${year}年`)) return [];
  const from = first.start + first.text.indexOf(opening[1] as string);
  return [
    {
      ...placeOf(first.passage, from, Math.min(first.start + first.text.length, from + 24)),
      params: { kind: 'opening', stated, year },
    },
  ];
}

/**
 * A year that contradicts the report year: a title of another year, section 一 or 五 that opens with an earlier one, a plan
 * for the coming year dated with the year reported. Names of documents keep their years.
 */
export const textYear: Rule = {
  code: 'text.year',
  severity: 'warning',
  basis: {
    zh: '《条例》第四十九条（年度报告反映上一年度的工作）',
    en: 'Regulation Art. 49: the report is of the year before',
  },
  test: (_report, context) => {
    const { year, text } = context;
    if (year === null) return [];
    const plans = plansIn(text.section(5), year);
    const planned = new Set(plans.map((hit) => hit.line));
    return [
      ...titleOf(context),
      ...openingOf(text.section(1), year),
      ...openingOf(text.section(5), year).filter((hit) => !planned.has(hit.line)),
      ...plans,
    ];
  },
};
